package ai.alquimista.painel.persistence.upkeep;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Making the read models anew, as the schema's owner. */
interface RebuildSql {

    @SqlQuery("SELECT rebuild_counts()::text")
    String counts();

    @SqlQuery("SELECT rebuild_billing()::text")
    String billing();

    @SqlQuery("""
            SELECT tenant_id
              FROM tenant_stats
             WHERE tenant_id > :after
             ORDER BY tenant_id
             LIMIT :most
            """)
    List<UUID> findAfter(UUID after, int most);

    @SqlQuery("SELECT rebuild_windows(:tenants, :now)")
    long windows(List<UUID> tenants, Instant now);

    /** Of the platform's days too, whose tenants' rows may be gone. */
    @SqlUpdate("""
            INSERT INTO platform_dirty_days (usage_date)
            SELECT usage_date FROM tenant_usage_daily
             UNION
            SELECT usage_date FROM platform_usage_daily
                ON CONFLICT DO NOTHING
            """)
    void markAllDays();
}
