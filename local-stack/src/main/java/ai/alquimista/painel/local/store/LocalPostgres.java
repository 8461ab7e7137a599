package ai.alquimista.painel.local.store;

import ai.alquimista.painel.local.process.Listener;
import ai.alquimista.painel.local.process.LocalProblem;
import ai.alquimista.painel.local.process.LocalSecrets;
import ai.alquimista.painel.local.process.StateFolder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** PostgreSQL 17 on files in the state folder; passwords are asked for, as they are in production. */
public final class LocalPostgres implements AutoCloseable {

    public static final String DATABASE = "painel";
    public static final String OWNER = "painel_owner";
    static final String SUPERUSER = "postgres";

    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final PostgresFiles files;
    private final int port;

    private LocalPostgres(EmbeddedPostgres server, PostgresFiles files, int port) {
        this.server = server;
        this.files = files;
        this.port = port;
    }

    /**
     * Starts the server and makes the owner's role and its database when they are missing.
     *
     * @param binaries where the server's programs are unpacked, kept between runs
     * @throws LocalProblem when it does not start or another server answers on its port
     */
    public static LocalPostgres start(StateFolder state, LocalSecrets secrets, Path binaries, int port) {
        PostgresFiles files = new PostgresFiles(state.folder("postgres"));
        files.discardUnfinished();
        Path log = state.log("postgres");
        // The library would otherwise keep house in a folder that all of the machine's users share.
        System.setProperty("ot.epg.working-dir", binaries.toString());
        try {
            EmbeddedPostgres server =
                    builder(files, secrets, port, log.toFile()).start();
            LocalPostgres started = new LocalPostgres(server, files, port);
            started.prepare(secrets);
            return started;
        } catch (IOException | IllegalStateException failed) {
            files.endLeftover();
            throw new LocalProblem("PostgreSQL did not start; its log is " + log, failed);
        }
    }

    /** Ends a server that a crashed run left on the state folder; comes before any port is chosen. */
    public static void endLeftover(StateFolder state) {
        new PostgresFiles(state.folder("postgres")).endLeftover();
    }

    private static EmbeddedPostgres.Builder builder(PostgresFiles files, LocalSecrets secrets, int port, File log) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(files.data())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(START_LIMIT)
                .setConnectConfig("password", secrets.of(SUPERUSER))
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                // The library turns both off; what is kept between runs is to survive a crash.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", Listener.HOST)
                .setServerConfig("unix_socket_directories", "''")
                .setServerConfig("max_connections", "150")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setOutputRedirector(Redirect.appendTo(log))
                .setErrorRedirector(Redirect.appendTo(log));
    }

    private void prepare(LocalSecrets secrets) {
        try (PostgresSetup setup = new PostgresSetup(server.getPostgresDatabase())) {
            if (!setup.servesFrom(files.data())) {
                throw new LocalProblem("Another PostgreSQL answers on port " + port + ": set "
                        + Listener.POSTGRES.variable() + " to another port");
            }
            setup.superuserPassword(secrets.of(SUPERUSER));
            setup.owner(secrets.of(OWNER));
            files.requirePasswords();
            setup.reload();
            files.markFinished();
        } catch (SQLException failed) {
            close();
            throw new LocalProblem("PostgreSQL started but could not be prepared: " + failed.getMessage(), failed);
        } catch (LocalProblem foreign) {
            close();
            throw foreign;
        }
    }

    public String url() {
        return "jdbc:postgresql://" + Listener.HOST + ":" + port + "/" + DATABASE;
    }

    public Optional<ProcessHandle> process() {
        return files.server();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            files.endLeftover();
        }
    }
}
