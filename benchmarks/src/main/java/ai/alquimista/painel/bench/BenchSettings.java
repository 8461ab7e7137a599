package ai.alquimista.painel.bench;

import ai.alquimista.painel.bench.data.Size;
import ai.alquimista.painel.local.process.LocalProblem;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What the command line says.
 *
 * @param folder this module's
 * @param rounds how often each thing is measured, 1 or more
 * @param seconds each measurement's length, 1 or more
 * @param routes parts of the names of the routes to measure; empty for all
 * @param write whether {@code docs/performance.md} is written
 */
record BenchSettings(Path folder, List<Size> sizes, int rounds, int seconds, List<String> routes, boolean write) {

    /** Connections that ask at the same time, wherever something is asked. */
    static final int CONNECTIONS = 16;

    /** From the system properties {@code bench.*}; what cannot be read is a {@link LocalProblem}. */
    static BenchSettings read() {
        try {
            return new BenchSettings(
                    Path.of(System.getProperty("bench.folder", "benchmarks")).toAbsolutePath(),
                    words("bench.size").stream().map(Size::valueOf).sorted().toList(),
                    Integer.parseInt(System.getProperty("bench.rounds", "3")),
                    Integer.parseInt(System.getProperty("bench.seconds", "5")),
                    words("bench.routes"),
                    Boolean.getBoolean("bench.write"));
        } catch (IllegalArgumentException wrong) {
            throw new LocalProblem(
                    "bench.size is a list of S, M and L, bench.rounds and bench.seconds are numbers", wrong);
        }
    }

    private static List<String> words(String property) {
        return Arrays.stream(System.getProperty(property, "").split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    boolean wants(Route route) {
        return routes.isEmpty() || routes.stream().anyMatch(route.name()::contains);
    }

    Path repository() {
        return folder.resolve("..").normalize();
    }

    Path target() {
        return folder.resolve("target");
    }
}
