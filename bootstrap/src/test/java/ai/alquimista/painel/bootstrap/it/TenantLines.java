package ai.alquimista.painel.bootstrap.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** The list of all tenants brought to text, one line each: as the server shows it, and as the base tables have it. */
final class TenantLines {

    private static final String SQL = """
            SELECT t.id, t.name, t.segment, t.plan, t.status, t.mrr_estimate, t.created_at,
                   regexp_replace(t.cnpj, '(..)(...)(...)(....)(..)', '\\1.\\2.\\3/\\4-\\5') AS cnpj,
                   (SELECT count(*) FROM tenant_agents a WHERE a.tenant_id = t.id AND a.status = 'active') AS agents,
                   (SELECT count(*) FROM tenant_users u WHERE u.tenant_id = t.id AND u.status = 'active') AS users,
                   used.requests
              FROM tenants t
             CROSS JOIN LATERAL (
                   SELECT coalesce(sum(d.total_requests), 0) AS requests
                     FROM tenant_usage_daily d
                    WHERE d.tenant_id = t.id
                      AND d.usage_date BETWEEN (now() AT TIME ZONE t.time_zone)::date - 29
                                           AND (now() AT TIME ZONE t.time_zone)::date) used
             WHERE (<condition>)
             ORDER BY <key> <order>, t.id <order>
            """;

    private static final Map<String, String> KEYS = Map.of(
            "name",
                    "lower(translate(t.name, 'áàâãéêíóôõúüçÁÀÂÃÉÊÍÓÔÕÚÜÇ', 'aaaaeeiooouucAAAAEEIOOOUUC')) COLLATE \"C\"",
            "created_at", "t.created_at",
            "mrr_estimate", "t.mrr_estimate",
            "requests_last_30_days", "used.requests");

    private TenantLines() {}

    static List<String> of(JsonNode page) {
        return page.path("tenants").valueStream().map(TenantLines::line).toList();
    }

    static List<String> inOrder(String condition, String sortBy, String sortOrder) {
        return OwnerEyes.rows(
                SQL.replace("<condition>", condition)
                        .replace("<key>", KEYS.get(sortBy))
                        .replace("<order>", sortOrder),
                Map.of(),
                (row, context) -> line(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("cnpj"),
                        row.getString("segment"),
                        row.getString("plan"),
                        row.getString("status"),
                        row.getBigDecimal("mrr_estimate"),
                        row.getInt("agents"),
                        row.getInt("users"),
                        row.getLong("requests"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()));
    }

    private static String line(JsonNode tenant) {
        return line(
                tenant.path("id").asText(),
                tenant.path("name").asText(),
                tenant.path("cnpj").asText(),
                tenant.path("segment").asText(),
                tenant.path("plan").asText(),
                tenant.path("status").asText(),
                tenant.path("mrr_estimate").decimalValue().setScale(2),
                tenant.path("active_agents").asInt(-1),
                tenant.path("active_users").asInt(-1),
                tenant.path("requests_last_30_days").asLong(-1),
                Instant.parse(tenant.path("created_at").asText()));
    }

    private static String line(
            String id,
            String name,
            String cnpj,
            String segment,
            String plan,
            String status,
            BigDecimal mrr,
            int agents,
            int users,
            long requests,
            Instant createdAt) {
        return "%s %s %s %s %s %s %s %d %d %d %s"
                .formatted(id, name, cnpj, segment, plan, status, mrr, agents, users, requests, createdAt);
    }
}
