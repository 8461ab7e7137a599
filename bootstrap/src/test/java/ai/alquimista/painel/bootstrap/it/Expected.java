package ai.alquimista.painel.bootstrap.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What each route has to show of one tenant, read from the database as its owner and brought to one line of text. */
record Expected(Map<String, String> byPath) {

    private static final Map<String, String> SQL = Map.of(
            "/tenant/me", "SELECT id || ' ' || name FROM tenants WHERE id = :tenant",
            "/tenant/agents", "SELECT agent_id FROM tenant_agents WHERE tenant_id = :tenant",
            "/tenant/integrations", "SELECT id || ' ' || name FROM tenant_integrations WHERE tenant_id = :tenant",
            "/tenant/incidents", "SELECT id || ' ' || title FROM incidents WHERE tenant_id = :tenant",
            "/tenant/subnucleos", "SELECT subnucleo_id FROM tenant_subnucleos WHERE tenant_id = :tenant",
            "/tenant/usage", """
                    SELECT usage_date || ' ' || sum(total_requests) || ' ' || sum(total_tokens_used)
                      FROM tenant_usage_daily
                     WHERE tenant_id = :tenant AND usage_date < (now() AT TIME ZONE 'America/Sao_Paulo')::date
                       AND usage_date > (now() AT TIME ZONE 'America/Sao_Paulo')::date - 30
                     GROUP BY usage_date
                    HAVING sum(total_requests) > 0
                    """);

    static Expected of(String tenant) {
        return Service.running().owner().withHandle(handle -> {
            handle.execute("SET search_path = alquimista_platform");
            Map<String, String> lines = new LinkedHashMap<>();
            SQL.forEach((path, sql) -> lines.put(path, line(handle, sql, tenant)));
            return new Expected(lines);
        });
    }

    private static String line(Handle handle, String sql, String tenant) {
        return handle
                .createQuery(sql.replace(":tenant", ":tenant::uuid"))
                .bind("tenant", tenant)
                .mapTo(String.class)
                .stream()
                .sorted()
                .collect(Collectors.joining("; "));
    }

    String at(String path) {
        return Objects.requireNonNull(byPath.get(path), path);
    }

    /** The path with the parameters that show everything. */
    static String widest(String path) {
        return switch (path) {
            case "/tenant/agents" -> path + "?status=all";
            case "/tenant/incidents" -> path + "?limit=100";
            default -> path;
        };
    }

    /** The same line from an answer; of the usage without today, which the day's change would move. */
    static String shown(String path, JsonNode answer) {
        return switch (path) {
            case "/tenant/me" -> text(answer, "id") + " " + text(answer, "name");
            case "/tenant/agents" -> lines(answer.path("agents"), "id");
            case "/tenant/integrations" -> lines(answer.path("integrations"), "id", "name");
            case "/tenant/incidents" -> lines(answer.path("incidents"), "id", "title");
            case "/tenant/subnucleos" -> lines(answer.path("subnucleos"), "id");
            default -> days(answer);
        };
    }

    private static String days(JsonNode answer) {
        return answer.path("daily_data")
                .valueStream()
                .limit(answer.path("daily_data").size() - 1L)
                .filter(day -> day.path("total_requests").asLong() > 0)
                .map(day ->
                        text(day, "date") + " " + text(day, "total_requests") + " " + text(day, "total_tokens_used"))
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static String lines(JsonNode rows, String... fields) {
        return rows.valueStream()
                .map(row -> Arrays.stream(fields).map(field -> text(row, field)).collect(Collectors.joining(" ")))
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }
}
