package ai.alquimista.painel.chaos.restore;

import ai.alquimista.painel.chaos.command.Mortal;
import ai.alquimista.painel.local.process.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Jdbi;

/**
 * A base backup of PostgreSQL and all that it wrote to its log since, apart from it: what Aurora keeps by itself. From both
 * the database is made as it was at any moment after the backup.
 */
final class Archive {

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration MARGIN = Duration.ofSeconds(3);

    private final Mortal postgres;
    private final Jdbi superuser;
    private final Path data;
    private final Path backup;
    private final Path log;

    /** @param state that of the stores */
    Archive(Mortal postgres, Jdbi superuser, StateFolder state) {
        this.postgres = postgres;
        this.superuser = superuser;
        this.data = state.root().resolve("postgres/data");
        this.backup = state.folder("backup").resolve("data");
        this.log = state.folder("backup/log");
    }

    /** Has every second's log kept from now on. */
    void open() {
        alter("archive_mode", "on");
        alter("archive_timeout", "1s");
        alter("archive_command", "cp \"%%p\" \"%1$s/%%f.part\" && mv \"%1$s/%%f.part\" \"%1$s/%%f\"".formatted(log));
        postgres.start();
    }

    /** Copies the files of the running server. */
    void backUp() throws IOException {
        superuser.useHandle(handle -> {
            handle.execute("SELECT pg_backup_start('drill', true)");
            new FileTree(data).copyTo(backup);
            String label = handle.createQuery("SELECT labelfile FROM pg_backup_stop()")
                    .mapTo(String.class)
                    .one();
            Files.writeString(backup.resolve("backup_label"), label);
        });
    }

    /** As the database's clock has it. */
    Instant now() {
        return moment("SELECT clock_timestamp()");
    }

    /** Until the archive reaches past that moment. */
    void await(Instant moment) throws InterruptedException {
        while (!reached().isAfter(moment.plus(MARGIN))) Thread.sleep(LOOK.toMillis());
    }

    /** Until when the log is in the archive. */
    Instant reached() {
        return moment("SELECT coalesce(last_archived_time, 'epoch') FROM pg_stat_archiver");
    }

    /** Puts the backup in the place of the server's files, and has the log carried out up to that moment. */
    void restore(Instant moment) throws IOException {
        postgres.close();
        StateFolder.delete(data);
        new FileTree(backup).copyTo(data);
        Files.createFile(data.resolve("recovery.signal"));
        Files.writeString(
                data.resolve("postgresql.auto.conf"),
                """
                restore_command = 'cp "%s/%%f" "%%p"'
                recovery_target_time = '%s+00'
                recovery_target_action = 'promote'
                # Nobody is let in before it is there.
                hot_standby = 'off'
                """.formatted(log, moment.atOffset(ZoneOffset.UTC).toLocalDateTime()),
                StandardOpenOption.APPEND);
        postgres.start();
    }

    private Instant moment(String query) {
        return superuser
                .withHandle(handle ->
                        handle.createQuery(query).mapTo(OffsetDateTime.class).one())
                .toInstant();
    }

    private void alter(String setting, String value) {
        superuser.useHandle(
                handle -> handle.execute("ALTER SYSTEM SET " + setting + " = '" + value.replace("'", "''") + "'"));
    }
}
