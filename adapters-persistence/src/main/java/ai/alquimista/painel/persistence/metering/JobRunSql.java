package ai.alquimista.painel.persistence.metering;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Runs of jobs, and what tells whether they are needed. */
interface JobRunSql {

    @SqlQuery("""
            INSERT INTO job_runs (job, arguments)
            VALUES (:job, :arguments)
            RETURNING id
            """)
    UUID begin(String job, String arguments);

    @SqlUpdate("""
            UPDATE job_runs
               SET finished_at = now(), exit_code = :exitCode, outcome = :outcome
             WHERE id = :run
            """)
    void end(UUID run, int exitCode, String outcome);

    @SqlQuery("""
            SELECT j.job,
                   coalesce(extract(epoch FROM s.finished_at), 0)::bigint AS last_success_seconds,
                   coalesce(extract(epoch FROM s.finished_at - s.started_at), 0)::bigint AS duration_seconds,
                   coalesce(extract(epoch FROM f.finished_at), 0)::bigint AS last_failure_seconds
              FROM unnest(:jobs) AS j (job)
              LEFT JOIN LATERAL (SELECT started_at, finished_at
                                   FROM job_runs
                                  WHERE job = j.job AND exit_code = 0
                                  ORDER BY finished_at DESC
                                  LIMIT 1) s ON true
              LEFT JOIN LATERAL (SELECT max(finished_at) AS finished_at
                                   FROM job_runs
                                  WHERE job = j.job AND exit_code IN (1, 2)) f ON true
            """)
    @RegisterConstructorMapper(LastRun.class)
    List<LastRun> findLast(List<String> jobs);

    @SqlQuery("SELECT coalesce(extract(epoch FROM now() - min(marked_at)), 0)::bigint FROM usage_dirty_days")
    long findLagSeconds();

    /** From today on; -1 where today has none. */
    @SqlQuery("""
            SELECT min(ahead) - 1
              FROM generate_series(0, 60) AS ahead
             WHERE to_regclass(partition_of(CAST(:today AS date) + ahead)) IS NULL
            """)
    int countPartitionsAhead(LocalDate today);

    /**
     * A job's last run that went well, and its last that failed: neither a refusal does, nor another process's being at it.
     *
     * @param lastSuccessSeconds since 1970 in UTC; 0 where none ever did
     * @param lastFailureSeconds since 1970 in UTC; 0 where none ever failed
     */
    record LastRun(String job, long lastSuccessSeconds, long durationSeconds, long lastFailureSeconds) {}
}
