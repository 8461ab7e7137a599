package ai.alquimista.painel.persistence.metering;

import ai.alquimista.painel.domain.metering.EventFile;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** How far files are, beside the events that come out of them. */
interface EventFileSql extends IntakeSql {

    @SqlUpdate("""
            INSERT INTO ingest_files (sha256, name, size_bytes)
            VALUES (:of.sha256, :of.name, :of.size)
                ON CONFLICT (sha256) DO NOTHING
            """)
    void begin(@BindMethods("of") EventFile file);

    @SqlUpdate("""
            UPDATE ingest_files
               SET name = :of.name, bytes_done = 0, lines_done = 0, accepted = 0, duplicates = 0, rejected = 0,
                   started_at = now(), updated_at = now(), finished_at = NULL
             WHERE sha256 = :of.sha256
            """)
    void restart(@BindMethods("of") EventFile file);

    @SqlQuery("""
            SELECT bytes_done, lines_done, accepted, duplicates, rejected, finished_at
              FROM ingest_files
             WHERE sha256 = :sha256
            """)
    @RegisterConstructorMapper(FileRow.class)
    FileRow find(String sha256);

    /** Nothing where the file stands elsewhere: two that take it in at once do not move it on together. */
    @SqlUpdate("""
            UPDATE ingest_files
               SET bytes_done = :to.bytesDone, lines_done = :to.linesDone, accepted = :to.accepted,
                   duplicates = :to.duplicates, rejected = :to.rejected, updated_at = now()
             WHERE sha256 = :sha256
               AND bytes_done = :from
               AND finished_at IS NULL
            """)
    int move(String sha256, long from, @BindMethods("to") FileRow to);

    @SqlUpdate("""
            UPDATE ingest_files
               SET finished_at = now(), updated_at = now()
             WHERE sha256 = :sha256
               AND bytes_done = :at
               AND finished_at IS NULL
            """)
    int finish(String sha256, long at);

    /** How far a file is; public, or it could not be bound. */
    record FileRow(
            long bytesDone,
            long linesDone,
            long accepted,
            long duplicates,
            long rejected,
            Optional<Instant> finishedAt) {}
}
