package ai.alquimista.painel.persistence.upkeep;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The windows of so many days that end today, and the ranks taken from them. */
interface WindowSql {

    @SqlQuery("""
            SELECT s.tenant_id
              FROM tenant_stats s
              JOIN tenants t ON t.id = s.tenant_id
             WHERE s.own_day <> (CAST(:now AS timestamptz) AT TIME ZONE t.time_zone)::date
                OR s.platform_day <> sao_paulo_day(:now)
             ORDER BY s.tenant_id
             LIMIT :most
            """)
    List<UUID> findBehind(Instant now, int most);

    @SqlQuery("SELECT move_windows(:tenants, :now)")
    long move(List<UUID> tenants, Instant now);

    @SqlQuery("SELECT rank_top_tenants()")
    long rank();
}
