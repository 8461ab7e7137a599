package ai.alquimista.painel.persistence.directory;

import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;

/** What the directory is read from, made anew from base tables as it stands on one day. */
final class KeptFigures {

    private static final String STATS = """
            INSERT INTO tenant_stats AS kept (tenant_id, active_agents, active_users, own_day, platform_day, requests_last_30_days)
            SELECT t.id,
                   (SELECT count(*) FROM tenant_agents a WHERE a.tenant_id = t.id AND a.status = 'active'),
                   (SELECT count(*) FROM tenant_users u WHERE u.tenant_id = t.id AND u.status = 'active'),
                   CAST(:today AS date), CAST(:today AS date),
                   (SELECT coalesce(sum(d.total_requests), 0) FROM tenant_usage_daily d
                     WHERE d.tenant_id = t.id AND d.usage_date BETWEEN CAST(:today AS date) - 29 AND CAST(:today AS date))
              FROM tenants t
                ON CONFLICT (tenant_id) DO UPDATE
               SET active_agents = excluded.active_agents, active_users = excluded.active_users,
                   own_day = excluded.own_day, requests_last_30_days = excluded.requests_last_30_days
            """;

    private static final String COUNTS = """
            INSERT INTO tenant_counts (status, plan, segment, tenants)
            SELECT status, plan, segment, count(*) FROM tenants GROUP BY status, plan, segment
            """;

    private KeptFigures() {}

    static void of(Jdbi owner, LocalDate today) {
        owner.useTransaction(handle -> {
            handle.createUpdate(STATS).bind("today", today).execute();
            handle.execute("DELETE FROM tenant_counts");
            handle.execute(COUNTS);
        });
    }
}
