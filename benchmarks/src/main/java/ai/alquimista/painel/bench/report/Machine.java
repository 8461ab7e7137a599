package ai.alquimista.painel.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The machine that the figures are from, as far as it tells. */
public final class Machine {

    private static final long KIB_A_GIB = 1L << 20;

    private Machine() {}

    public static String described() {
        return "%d cores (%s), %s GiB of memory, %s %s, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        value("/proc/cpuinfo", "model name", "processor unknown"),
                        gibibytes(value("/proc/meminfo", "MemTotal", "")),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("java.version"));
    }

    private static String gibibytes(String kibibytes) {
        String digits = kibibytes.replaceAll("\\D", "");
        return digits.isEmpty() ? "?" : Long.toString(Math.round((double) Long.parseLong(digits) / KIB_A_GIB));
    }

    private static String value(String file, String key, String otherwise) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(otherwise);
        } catch (IOException unknown) {
            return otherwise;
        }
    }
}
