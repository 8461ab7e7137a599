package ai.alquimista.painel.bootstrap.it;

import ai.alquimista.painel.domain.usage.Percentiles;
import ai.alquimista.painel.persistence.usage.LatencySketch;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The platform's usage that the API ought to answer, by plain SQL over the tenants' own tables. */
final class PlatformTables {

    private static final String PERIOD = """
            WITH p AS (SELECT CAST(:day AS date) AS last, CAST(:day AS date) - CAST(:days AS int) + 1 AS first),
            used AS (
                SELECT u.*, u.usage_date >= p.first AS during
                  FROM tenant_usage_daily u, p
                 WHERE u.usage_date BETWEEN p.first - CAST(:days AS int) AND p.last),
            deployed AS (
                SELECT agent_id, count(*) AS deployed_count FROM tenant_agents WHERE status = 'active' GROUP BY agent_id)
            """;
    private static final String STATS = PERIOD + """
            , now AS (
                SELECT (SELECT count(*) FROM tenants) AS tenants,
                       (SELECT count(*) FROM tenants WHERE status = 'active') AS active,
                       (SELECT coalesce(sum(deployed_count), 0) FROM deployed) AS deployed,
                       coalesce(sum(total_requests), 0) AS requests,
                       round(100.0 * sum(successful_requests) / nullif(sum(total_requests), 0), 2) AS rate,
                       round(sum(response_time_sum_ms) / nullif(sum(total_requests), 0), 2) AS mean
                  FROM used WHERE during),
            before AS (
                SELECT (SELECT count(DISTINCT h.tenant_id) FROM tenant_plan_history h, p
                         WHERE CAST(h.effective_at AT TIME ZONE 'America/Sao_Paulo' AS date) < p.first) AS tenants,
                       (SELECT count(*) FROM (
                            SELECT DISTINCT ON (h.tenant_id) h.status FROM tenant_plan_history h, p
                             WHERE CAST(h.effective_at AT TIME ZONE 'America/Sao_Paulo' AS date) < p.first
                             ORDER BY h.tenant_id, h.effective_at DESC, h.seq DESC) s WHERE s.status = 'active') AS active,
                       (SELECT count(*) FROM tenant_agents a, p
                         WHERE a.status = 'active'
                           AND CAST(coalesce(a.activated_at, a.created_at) AT TIME ZONE 'America/Sao_Paulo' AS date) < p.first
                            OR a.status = 'inactive'
                           AND CAST(a.activated_at AT TIME ZONE 'America/Sao_Paulo' AS date) < p.first
                           AND CAST(a.deactivated_at AT TIME ZONE 'America/Sao_Paulo' AS date) >= p.first) AS deployed,
                       coalesce(sum(total_requests), 0) AS requests,
                       round(100.0 * sum(successful_requests) / nullif(sum(total_requests), 0), 2) AS rate,
                       round(sum(response_time_sum_ms) / nullif(sum(total_requests), 0), 2) AS mean
                  FROM used WHERE NOT during)
            SELECT json_object_agg(c.name, json_build_object('value', c.value, 'previous', c.previous,
                       'change_percent', round(100.0 * (c.value - c.previous) / nullif(c.previous, 0), 2)))
              FROM now, before,
                   LATERAL (VALUES ('total_tenants', now.tenants, before.tenants),
                                   ('active_tenants', now.active, before.active),
                                   ('total_agents_deployed', now.deployed, before.deployed),
                                   ('total_requests', now.requests, before.requests),
                                   ('global_success_rate', now.rate, before.rate),
                                   ('avg_response_time_ms', now.mean, before.mean)) c (name, value, previous)
            """;
    private static final String TENANTS = PERIOD + """
            SELECT json_agg(json_build_object('tenant_id', id, 'tenant_name', name, 'total_requests', total,
                                              'success_rate', rate) ORDER BY total DESC, id)
              FROM (SELECT t.id, t.name, sum(u.total_requests) AS total,
                           round(100.0 * sum(u.successful_requests) / nullif(sum(u.total_requests), 0), 2) AS rate
                      FROM used u JOIN tenants t ON t.id = u.tenant_id
                     WHERE u.during GROUP BY t.id HAVING sum(u.total_requests) > 0) x
            """;
    private static final String AGENTS = PERIOD + """
            SELECT json_agg(json_build_object('id', id, 'name', display_name, 'segment', segment, 'deployed_count', deployed,
                       'total_requests', total, 'success_rate', rate) ORDER BY total DESC, display_name COLLATE "C", id)
              FROM (SELECT a.id, a.display_name, a.segment, coalesce(max(d.deployed_count), 0) AS deployed,
                           coalesce(sum(u.total_requests), 0) AS total,
                           round(100.0 * sum(u.successful_requests) / nullif(sum(u.total_requests), 0), 2) AS rate
                      FROM agents a
                      LEFT JOIN deployed d ON d.agent_id = a.id
                      LEFT JOIN used u ON u.agent_id = a.id AND u.during
                     GROUP BY a.id) x
            """;
    private static final String DAYS = PERIOD + """
            SELECT json_agg(json_build_object('date', date, 'total_requests', total, 'success_rate', rate,
                                              'active_tenants', active) ORDER BY date)
              FROM (SELECT CAST(d AS date) AS date, coalesce(sum(u.total_requests), 0) AS total,
                           round(100.0 * sum(u.successful_requests) / nullif(sum(u.total_requests), 0), 2) AS rate,
                           count(DISTINCT u.tenant_id) FILTER (WHERE u.total_requests > 0) AS active
                      FROM p, generate_series(p.first, p.last, interval '1 day') d
                      LEFT JOIN used u ON u.usage_date = d
                     GROUP BY d) x
            """;
    private static final String SKETCHES = """
            SELECT sketch FROM tenant_usage_sketches
             WHERE usage_date > CAST(:day AS date) - CAST(:days AS int) AND usage_date <= :day
            """;

    private PlatformTables() {}

    /** Of so many days, the last one included, each against as many before. */
    static JsonNode stats(LocalDate last, int days) {
        ObjectNode stats = (ObjectNode) InternalReader.expected(STATS, last, days);
        stats.set("p95_response_time_ms", p95(last, days));
        return stats;
    }

    /** Every tenant with a request, the busiest first; ties by id. */
    static JsonNode tenants(LocalDate last, int days) {
        return InternalReader.expected(TENANTS, last, days);
    }

    /** Every agent of the catalogue, the busiest first; ties by name, then id. */
    static JsonNode agents(LocalDate last, int days) {
        return InternalReader.expected(AGENTS, last, days);
    }

    static JsonNode days(LocalDate last, int days) {
        return InternalReader.expected(DAYS, last, days);
    }

    private static JsonNode p95(LocalDate last, int days) {
        Optional<BigDecimal> now = merged(last, days);
        Optional<BigDecimal> before = merged(last.minusDays(days), days);
        Optional<BigDecimal> change = before.filter(was -> was.signum() > 0)
                .flatMap(was -> now.map(
                        is -> is.subtract(was).multiply(BigDecimal.valueOf(100)).divide(was, 2, RoundingMode.HALF_UP)));
        return InternalReader.tree("{\"value\": %s, \"previous\": %s, \"change_percent\": %s}"
                .formatted(word(now), word(before), word(change)));
    }

    private static Optional<BigDecimal> merged(LocalDate last, int days) {
        List<byte[]> sketches =
                OwnerEyes.rows(SKETCHES, Map.of("day", last, "days", days), (row, context) -> row.getBytes("sketch"));
        var all = new LatencySketch();
        sketches.forEach(all::merge);
        return all.percentiles().map(Percentiles::p95);
    }

    private static String word(Optional<BigDecimal> amount) {
        return amount.map(BigDecimal::toPlainString).orElse("null");
    }
}
