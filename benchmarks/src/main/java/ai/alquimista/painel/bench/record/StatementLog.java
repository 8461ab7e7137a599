package ai.alquimista.painel.bench.record;

import ai.alquimista.painel.bench.data.Cluster;
import ai.alquimista.painel.local.process.LocalProblem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** PostgreSQL writes every statement to its log while this is open, and none afterwards. */
public final class StatementLog implements AutoCloseable {

    private static final int TRIES = 50;
    private static final int PAUSE_MILLIS = 100;

    private final Cluster cluster;
    private final Path log;

    private StatementLog(Cluster cluster, Path log) {
        this.cluster = cluster;
        this.log = log;
    }

    /**
     * Opens it and waits until the service's connections have heard of it.
     *
     * @param call any that reaches the database
     */
    public static StatementLog open(Cluster cluster, Path log, Runnable call)
            throws SQLException, IOException, InterruptedException {
        cluster.run("ALTER SYSTEM SET log_line_prefix = '" + LogEntries.PREFIX + "'");
        cluster.run("ALTER SYSTEM SET log_statement = 'all'");
        StatementLog opened = new StatementLog(cluster, log);
        opened.reload();
        for (int tried = 0; tried < TRIES; tried++) {
            if (!opened.during(call).sent().isEmpty()) {
                return opened;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        opened.close();
        throw new LocalProblem("PostgreSQL does not write statements to " + log);
    }

    /** What the service sent meanwhile; each statement is written before it is carried out. */
    public Answering during(Runnable call) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long before = file.length();
            call.run();
            byte[] written = new byte[Math.toIntExact(file.length() - before)];
            file.seek(before);
            file.readFully(written);
            return new Answering(
                    LogEntries.parse(List.of(new String(written, StandardCharsets.UTF_8).split("\n", -1))).stream()
                            .filter(sent -> sent.login().startsWith("painel-"))
                            .toList());
        }
    }

    private void reload() throws SQLException {
        cluster.run("SELECT pg_reload_conf()");
    }

    @Override
    public void close() throws SQLException {
        cluster.run("ALTER SYSTEM RESET log_statement");
        cluster.run("ALTER SYSTEM RESET log_line_prefix");
        reload();
    }
}
