package ai.alquimista.painel.persistence.upkeep;

import ai.alquimista.painel.domain.tenant.Quota;
import ai.alquimista.painel.domain.tenant.QuotaState;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The quota of one tenant, whose row of tenant_stats is locked. */
interface QuotaSql {

    /** Read after the lock, not with it: a statement that waited would join the plan as it was before. */
    @SqlQuery("""
            SELECT s.quota_state AS state, s.quota_limit AS judged_by, p.max_requests_per_month AS allowed
              FROM tenant_stats s
              JOIN plans p ON p.code = s.plan
             WHERE s.tenant_id = :tenant
            """)
    @RegisterConstructorMapper(Judged.class)
    Optional<Judged> findJudged(TenantId tenant);

    @SqlUpdate("""
            UPDATE tenant_stats
               SET quota_state = :now.state,
                   quota_limit = :now.limit
             WHERE tenant_id = :tenant
            """)
    void keepQuota(TenantId tenant, @BindMethods("now") Quota now);

    @SqlUpdate("""
            INSERT INTO operational_events (event_type, event_category, tenant_id, resource_type, resource_id, action, details)
            VALUES ('tenant.quota.changed', 'tenant', :tenant, 'tenant', CAST(:tenant AS text), 'judgeQuota',
                    jsonb_build_object('month', CAST(:month AS text),
                                       'before', CAST(:before AS text),
                                       'after', CAST(:now.state AS text),
                                       'requests', CAST(:now.requests AS text),
                                       'limit', CAST(:now.limit AS text),
                                       'percent', CAST(:now.percent AS text)))
            """)
    void noteQuota(TenantId tenant, String month, QuotaState before, @BindMethods("now") Quota now);

    /**
     * How the quota was judged the last time, and the limit that it is judged by now.
     *
     * @param judgedBy empty before the first time
     */
    record Judged(QuotaState state, Optional<Long> judgedBy, long allowed) {}
}
