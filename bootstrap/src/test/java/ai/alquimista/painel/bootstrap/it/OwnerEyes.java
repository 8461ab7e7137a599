package ai.alquimista.painel.bootstrap.it;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;

/** The tables as their owner sees them: every tenant's rows, past the server and its walls. */
final class OwnerEyes {

    private static final String MOTLEY = """
            SELECT t.id FROM tenants t
              LEFT JOIN tenant_agents a ON a.tenant_id = t.id
              LEFT JOIN tenant_integrations i ON i.tenant_id = t.id AND i.last_error IS NOT NULL
             GROUP BY t.id
             ORDER BY count(DISTINCT a.status) DESC, count(DISTINCT i.id) DESC, t.time_zone = 'America/Sao_Paulo', t.id LIMIT 1
            """;

    private OwnerEyes() {}

    /** The tenant whose agents stand in the most different ways, with an integration in error and a zone of its own. */
    static UUID motley() {
        return rows(MOTLEY, Map.of(), (row, context) -> row.getObject("id", UUID.class))
                .getFirst();
    }

    /** Today by the tenant's own calendar. */
    static LocalDate today(UUID tenant) {
        return rows(
                        "SELECT (now() AT TIME ZONE time_zone)::date AS day FROM tenants WHERE id = :tenant",
                        Map.of("tenant", tenant),
                        (row, context) -> row.getObject("day", LocalDate.class))
                .getFirst();
    }

    static <T> List<T> rows(String sql, Map<String, ?> bound, RowMapper<T> mapper) {
        return Service.running().owner().inTransaction(handle -> {
            handle.execute("SET LOCAL search_path = alquimista_platform");
            return handle.createQuery(sql).bindMap(bound).map(mapper).list();
        });
    }

    /** Puts rows in or takes them out, past the server. */
    static void write(String sql) {
        Service.running().owner().useTransaction(handle -> {
            handle.execute("SET LOCAL search_path = alquimista_platform");
            handle.execute(sql);
        });
    }
}
