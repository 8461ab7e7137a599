package ai.alquimista.painel.bench;

import ai.alquimista.painel.bench.MemoryResult.Rolled;
import ai.alquimista.painel.bench.data.EventData;
import ai.alquimista.painel.local.process.LocalProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The same roll-up of a day and of one with ten times as many events, each in a small process of its own. */
final class MemoryRun {

    private static final int TIMES = 10;
    private static final int HEAP_MIB = 64;
    private static final double MIB = 1L << 20;
    private static final double KIB_A_MIB = 1 << 10;
    private static final double MILLI = 1_000;
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Pattern ROLLED = Pattern.compile("ROLLED (\\d+) (\\d+) (\\d+) (\\d+)");

    private MemoryRun() {}

    static MemoryResult of(Workbench bench) throws SQLException, IOException {
        Workbench.say("\nRolling a day in a small process");
        int events = bench.settings().events();
        return new MemoryResult(HEAP_MIB, rolled(bench, events), rolled(bench, TIMES * (long) events));
    }

    private static Rolled rolled(Workbench bench, long events) throws SQLException, IOException {
        LocalDate day = EventData.daysAgo(2);
        try (EventData data = EventData.copy(bench.cluster(), Main::done)) {
            data.fill(day, events);
            data.execute("SELECT bench.unroll('" + day + "')");
            data.settle();
            Rolled rolled = read(events, run(bench, data));
            Workbench.say("  %-32s %8.1f s, %.0f MiB of heap, %.0f MiB in all"
                    .formatted("%,d events".formatted(events), rolled.seconds(), rolled.heap(), rolled.resident()));
            return rolled;
        }
    }

    private static String run(Workbench bench, EventData data) {
        return bench.programs()
                .run(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx" + HEAP_MIB + "m",
                                "-XX:+UseSerialGC",
                                "-classpath",
                                System.getProperty("java.class.path"),
                                RollUpProgram.class.getName(),
                                bench.cluster().jdbcUrl(data)),
                        Map.of(RollUpProgram.PASSWORD, bench.service().get(RollUpProgram.PASSWORD)),
                        LIMIT);
    }

    private static Rolled read(long events, String said) {
        Matcher rolled = ROLLED.matcher(said);
        if (!rolled.find()) {
            throw new LocalProblem("The roll-up said nothing of use: " + said);
        }
        return new Rolled(
                events,
                Integer.parseInt(rolled.group(1)),
                Long.parseLong(rolled.group(2)) / MILLI,
                Long.parseLong(rolled.group(3)) / MIB,
                Long.parseLong(rolled.group(4)) / KIB_A_MIB);
    }
}
