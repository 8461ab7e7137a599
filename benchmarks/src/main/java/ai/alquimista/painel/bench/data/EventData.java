package ai.alquimista.painel.bench.data;

import ai.alquimista.painel.local.Progress;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;

/** A copy of size S in which agents report events; made anew for each part of a run, and gone after it. */
public final class EventData implements Dataset, AutoCloseable {

    private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

    private final Cluster cluster;
    private final Progress progress;
    private long next = 1;

    private EventData(Cluster cluster, Progress progress) {
        this.cluster = cluster;
        this.progress = progress;
    }

    /** Size S must be loaded, and nobody connected to it. */
    public static EventData copy(Cluster cluster, Progress progress) throws SQLException, IOException {
        EventData copy = new EventData(cluster, progress);
        cluster.copy(Size.S, copy);
        copy.run("events");
        return copy;
    }

    @Override
    public String database() {
        return "bench_events";
    }

    /** So many of the tenants' own days before today; of size S all are in São Paulo. */
    public static LocalDate daysAgo(int days) {
        return LocalDate.now(ZONE).minusDays(days);
    }

    /** The first number of so many events that nobody has reported yet. */
    long take(long events) {
        long first = next;
        next += events;
        return first;
    }

    /** Raw events of one day, in a partition of its own. */
    public void fill(LocalDate day, long events) throws SQLException {
        timed(day + ", " + events + " events", () -> {
            long first = take(events);
            execute("SELECT bench.partition('" + day + "')");
            execute("SELECT bench.fill(%d, %d, '%s')".formatted(first, first + events - 1, day));
        });
    }

    /** Their keys, as if each had been taken in. */
    public void fillKeys(LocalDate day) throws SQLException {
        execute("SELECT bench.fill_keys('" + day + "')");
    }

    /** One of this package's scripts. */
    public void run(String script) throws SQLException, IOException {
        String text = Loader.read(script);
        timed(script.replace('_', ' '), () -> execute(text));
    }

    /** One or more statements of the superuser; nobody waits for its disk. */
    public void execute(String sql) throws SQLException {
        try (Connection connection = cluster.connect(this);
                Statement statement = connection.createStatement()) {
            statement.execute("SET synchronous_commit = off; SET work_mem = '128MB'; SET maintenance_work_mem = '1GB'");
            statement.execute(sql);
        }
    }

    /** As it would be a while later: statistics taken, everything on disk. */
    public void settle() throws SQLException {
        timed("vacuum", () -> {
            execute("VACUUM (FREEZE, ANALYZE)");
            execute("CHECKPOINT");
        });
    }

    @Override
    public void close() throws SQLException {
        cluster.drop(this);
    }

    private void timed(String what, Work work) throws SQLException {
        long begun = System.nanoTime();
        work.run();
        progress.done("events: " + what, Duration.ofNanos(System.nanoTime() - begun));
    }

    @FunctionalInterface
    private interface Work {
        void run() throws SQLException;
    }
}
