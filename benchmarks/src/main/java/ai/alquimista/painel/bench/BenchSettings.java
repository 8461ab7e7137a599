package ai.alquimista.painel.bench;

import ai.alquimista.painel.bench.data.Size;
import ai.alquimista.painel.local.process.LocalProblem;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the command line says.
 *
 * @param folder this module's
 * @param parts what is measured
 * @param sizes what reads are measured on
 * @param rounds how often each thing is measured, 1 or more
 * @param seconds each measurement's length, 1 or more
 * @param routes parts of the names of the routes to measure; empty for all
 * @param events of the day that is rolled up; what else is done with events is in proportion
 * @param write whether {@code docs/performance.md} is written
 */
record BenchSettings(
        Path folder,
        Set<Part> parts,
        List<Size> sizes,
        int rounds,
        int seconds,
        List<String> routes,
        int events,
        boolean write) {

    /** Connections that ask at the same time, wherever something is asked. */
    static final int CONNECTIONS = 16;

    /** A measurement of taking events in is so large a part of the day that is rolled up. */
    private static final int EVENTS_A_BATCH_SENT = 10_000;

    /** From the system properties {@code bench.*}; what cannot be read is a {@link LocalProblem}. */
    static BenchSettings read() {
        try {
            return new BenchSettings(
                    Path.of(System.getProperty("bench.folder", "benchmarks")).toAbsolutePath(),
                    words("bench.parts").stream()
                            .map(word -> Part.valueOf(word.toUpperCase(Locale.ROOT)))
                            .collect(Collectors.toUnmodifiableSet()),
                    words("bench.size").stream().map(Size::valueOf).sorted().toList(),
                    Integer.parseInt(System.getProperty("bench.rounds", "3")),
                    Integer.parseInt(System.getProperty("bench.seconds", "5")),
                    words("bench.routes"),
                    Integer.parseInt(System.getProperty("bench.events", "1000000")),
                    Boolean.getBoolean("bench.write"));
        } catch (IllegalArgumentException wrong) {
            throw new LocalProblem(
                    "bench.size is a list of S, M and L, bench.parts one of reads, ingest, rollup, memory, month and commands;"
                            + " bench.rounds, bench.seconds and bench.events are numbers",
                    wrong);
        }
    }

    private static List<String> words(String property) {
        return Arrays.stream(System.getProperty(property, "").split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    boolean wants(Part part) {
        return parts.contains(part);
    }

    boolean wants(Route route) {
        return routes.isEmpty() || routes.stream().anyMatch(route.name()::contains);
    }

    /** How long is measured until a server is warm, each time. */
    int lapSeconds() {
        return 2 * seconds;
    }

    /** Of a thousand events each, in one measurement of taking events in; enough for each connection to send one. */
    int batches() {
        return Math.max(CONNECTIONS, events / EVENTS_A_BATCH_SENT);
    }

    Path repository() {
        return folder.resolve("..").normalize();
    }

    Path target() {
        return folder.resolve("target");
    }
}
