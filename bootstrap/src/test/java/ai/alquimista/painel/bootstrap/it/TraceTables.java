package ai.alquimista.painel.bootstrap.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;

/**
 * The source file in a table of its own, which lasts as long as its connection, and plain SQL over it: what is to come out of
 * a replay, without a line of the service's code.
 */
final class TraceTables implements AutoCloseable {

    private static final String TABLES = """
            CREATE TEMP TABLE trace (n bigint GENERATED ALWAYS AS IDENTITY, came timestamp, context bigint, generated bigint);
            CREATE TEMP TABLE customer (number bigint, id uuid, zone text);
            CREATE TEMP TABLE helper (number bigint, id uuid);
            """;
    private static final String FILE = "COPY trace (came, context, generated) FROM STDIN (FORMAT csv, HEADER)";
    private static final String CUSTOMER = """
            INSERT INTO customer
            SELECT n, id, (ARRAY['America/Sao_Paulo', 'America/Manaus', 'America/Noronha'])[1 + n % 3]
              FROM (SELECT CAST(:number AS int) AS n, CAST(:id AS uuid) AS id) AS c
            """;
    private static final String REQUESTS = """
            CREATE TEMP TABLE request AS
            SELECT c.id AS tenant, coalesce(h.id, '00000000-0000-0000-0000-000000000000') AS agent,
                   ((CAST(:end AS timestamptz) - ((SELECT max(came) FROM trace) - came) * 800) AT TIME ZONE c.zone)::date AS day,
                   (context + generated) % 29 <> 0 AS good, 150 + context / 8 + 25 * generated AS ms,
                   context + generated AS tokens, (3 * context + 15 * generated) / 1000000.0 AS cost
              FROM trace
              JOIN customer c ON c.number = n * 7919 % 104729 % (1 + n * 31337 % 65537 % 24)
              LEFT JOIN helper h ON h.number = n * 6151 % 9973 % 9
            """;
    private static final String COUNTED = """
            SELECT concat_ws(' ', tenant, day, agent, count(*), count(*) FILTER (WHERE good), count(*) FILTER (WHERE NOT good),
                             sum(ms), sum(tokens), sum(cost)::numeric(14, 6))
              FROM request GROUP BY tenant, day, agent ORDER BY 1
            """;
    private static final String KEPT = """
            SELECT concat_ws(' ', tenant_id, usage_date, agent_id, total_requests, successful_requests, failed_requests,
                             response_time_sum_ms, total_tokens_used, total_cost_usd)
              FROM alquimista_platform.tenant_usage_daily WHERE tenant_id IN (SELECT id FROM customer) ORDER BY 1
            """;
    private static final String SHOWN = """
            SELECT concat_ws(' ', day, count(*), count(*) FILTER (WHERE good), count(*) FILTER (WHERE NOT good),
                             round(sum(ms) / count(*), 2), sum(tokens))
              FROM request WHERE tenant = :tenant AND (:agent = '' OR agent::text = :agent) GROUP BY day ORDER BY day
            """;
    private static final String EXACT = """
            WITH ranked AS (
                SELECT ms, row_number() OVER (ORDER BY ms) AS rank, count(*) OVER () AS n
                  FROM request
                 WHERE tenant = :tenant AND (:agent = '' OR agent::text = :agent) AND day BETWEEN :first AND :last)
            SELECT ms
              FROM (VALUES (0.50::float8), (0.95), (0.99)) AS q (share)
              JOIN ranked ON rank = 1 + floor(share * (n - 1))
             ORDER BY share
            """;

    private final Handle handle = Service.running().owner().open();

    /**
     * Loads the file.
     *
     * @param tenants by their numbers from 0; their zones take turns
     * @param agents by their numbers from 1
     * @param end where the last request falls
     */
    TraceTables(List<UUID> tenants, List<UUID> agents, Instant end) {
        handle.createScript(TABLES).execute();
        for (int i = 0; i < tenants.size(); i++)
            handle.createUpdate(CUSTOMER)
                    .bind("number", i)
                    .bind("id", tenants.get(i))
                    .execute();
        for (int i = 0; i < agents.size(); i++)
            handle.execute("INSERT INTO helper VALUES (?, ?)", i + 1, agents.get(i));
        load();
        handle.createUpdate(REQUESTS).bind("end", end).execute();
    }

    private void load() {
        try (InputStream file = TracedRequest.file()) {
            handle.getConnection().unwrap(PGConnection.class).getCopyAPI().copyIn(FILE, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By tenant, day and agent: requests, successes, failures, response times, tokens and cost, by the file. */
    List<String> counted() {
        return texts(COUNTED);
    }

    /** The same by the service's day rows. */
    List<String> kept() {
        return texts(KEPT);
    }

    private List<String> texts(String sql) {
        return handle.createQuery(sql).mapTo(String.class).list();
    }

    /** Of each day with a request: requests, successes, failures, mean response time and tokens, by the file. */
    List<String> shown(Whose requests) {
        return handle.createQuery(SHOWN)
                .bind("tenant", requests.tenant())
                .bind("agent", requests.agentText())
                .mapTo(String.class)
                .list();
    }

    /**
     * The exact 50th, 95th and 99th percentile in milliseconds, nothing without a request. A sketch answers for the value at rank
     * ⌊1 + q (n − 1)⌋ of n sorted ones, so this is the one that it is held against.
     */
    List<Long> percentiles(Whose requests, LocalDate first, LocalDate last) {
        return handle.createQuery(EXACT)
                .bind("tenant", requests.tenant())
                .bind("agent", requests.agentText())
                .bind("first", first)
                .bind("last", last)
                .mapTo(Long.class)
                .list();
    }

    @Override
    public void close() {
        handle.close();
    }
}
