package ai.alquimista.painel.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The processor time of the server under test and of PostgreSQL, from Linux' {@code /proc}.
 *
 * @param server absent where no server is in the way
 * @param postmaster PostgreSQL's first process, whose children are its backends
 */
public record Cpu(Optional<ProcessHandle> server, ProcessHandle postmaster) {

    /** Clock ticks are hundredths of a second on every Linux there is. */
    private static final double TICK_MILLIS = 10.0;

    /** The places after the program's name. */
    private static final int USER = 11;

    private static final int SYSTEM = 12;
    private static final int ENDED_USER = 13;
    private static final int ENDED_SYSTEM = 14;

    /** Runs a load and divides what it cost by its calls. */
    public Measured of(Supplier<Load> load) {
        double serverBefore = serverMillis();
        double databaseBefore = databaseMillis();
        Load done = load.get();
        double calls = Math.max(1, done.calls());
        return new Measured(
                done.perSecond(),
                done.p50(),
                done.p99(),
                done.failed(),
                (serverMillis() - serverBefore) / calls,
                (databaseMillis() - databaseBefore) / calls);
    }

    private double serverMillis() {
        return server.map(process -> millis(process, false)).orElse(Double.NaN);
    }

    /** Backends that have ended are counted by their parent. */
    private double databaseMillis() {
        return millis(postmaster, true)
                + postmaster
                        .children()
                        .mapToDouble(backend -> millis(backend, false))
                        .sum();
    }

    private static double millis(ProcessHandle process, boolean withEnded) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]);
            long ended = Long.parseLong(fields[ENDED_USER]) + Long.parseLong(fields[ENDED_SYSTEM]);
            return TICK_MILLIS * (withEnded ? ticks + ended : ticks);
        } catch (IOException gone) {
            return 0;
        }
    }
}
