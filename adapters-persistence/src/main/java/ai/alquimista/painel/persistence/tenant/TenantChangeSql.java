package ai.alquimista.painel.persistence.tenant;

import ai.alquimista.painel.application.change.Decision;
import ai.alquimista.painel.domain.tenant.Places;
import ai.alquimista.painel.domain.tenant.PlanLimits;
import ai.alquimista.painel.domain.tenant.TenantFile;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.persistence.audit.AuditSql;
import ai.alquimista.painel.persistence.once.OnceSql;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.CreateSqlObject;
import org.jdbi.v3.sqlobject.config.KeyColumn;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Tenants' rows and their history; whatever is kept beside them follows by triggers. */
interface TenantChangeSql {

    @CreateSqlObject
    AuditSql log();

    @CreateSqlObject
    OnceSql once();

    /** Keeps others from changing the tenant, and what its plan limits, until the transaction ends; empty if there is none. */
    @SqlQuery("""
            SELECT id, name, cnpj, segment, plan, status, mrr_estimate, time_zone, created_at, updated_at, version
              FROM tenants
             WHERE id = :tenant
               FOR NO KEY UPDATE
            """)
    @RegisterConstructorMapper(TenantFile.class)
    Optional<TenantFile> lock(TenantId tenant);

    /** The same for some, one after the other in the order of their ids, so that nobody waits in a circle. */
    @SqlQuery("""
            SELECT id, name, cnpj, segment, plan, status, mrr_estimate, time_zone, created_at, updated_at, version
              FROM tenants
             WHERE id = ANY (:tenants)
             ORDER BY id
               FOR NO KEY UPDATE
            """)
    @KeyColumn("id")
    @RegisterConstructorMapper(TenantFile.class)
    Map<TenantId, TenantFile> lock(UUID[] tenants);

    @SqlQuery("""
            SELECT id, name, cnpj, segment, plan, status, mrr_estimate, time_zone, created_at, updated_at, version
              FROM tenants
             WHERE id = ANY (:tenants)
            """)
    @KeyColumn("id")
    @RegisterConstructorMapper(TenantFile.class)
    Map<TenantId, TenantFile> find(UUID[] tenants);

    /** To be asked behind the lock. */
    @SqlQuery("""
            SELECT (SELECT count(*) FROM tenant_agents
                     WHERE tenant_id = :tenant AND status = 'active') AS agents,
                   (SELECT count(*) FROM tenant_users
                     WHERE tenant_id = :tenant AND status IN ('active', 'invited')) AS users
            """)
    @RegisterConstructorMapper(Places.class)
    Places findPlaces(TenantId tenant);

    @SqlQuery("""
            SELECT code, max_agents, max_users, max_requests_per_month
              FROM plans
            """)
    @KeyColumn("code")
    @RegisterConstructorMapper(PlanLimits.class)
    Map<String, PlanLimits> findPlans();

    /**
     * Waits until nobody else moves tenants between kinds and plans, and keeps others from it until the transaction ends: all
     * would move the same totals, each in an order of its own.
     */
    @SqlQuery("SELECT true FROM pg_advisory_xact_lock(hashtextextended('painel.tenants-on-the-move', 0))")
    boolean takeTurn();

    /** Fails where the database knows no such zone, and could not cut the tenant's days. */
    @SqlQuery("""
            SELECT CAST(now() AT TIME ZONE :zone AS text)
            """)
    String localTime(ZoneId zone);

    /** 0 if another tenant has the CNPJ. */
    @SqlUpdate("""
            INSERT INTO tenants (id, name, cnpj, segment, plan, status, mrr_estimate, time_zone, version, created_at, updated_at)
            VALUES (:tenant.id, :tenant.name, :tenant.cnpj, :tenant.segment, :tenant.plan, :tenant.status,
                    :tenant.mrrEstimate, :tenant.timeZone, :tenant.version, :tenant.createdAt, :tenant.updatedAt)
                ON CONFLICT (cnpj) DO NOTHING
            """)
    int insert(@BindMethods("tenant") TenantFile tenant);

    @SqlBatch("""
            UPDATE tenants
               SET name = :tenant.name, segment = :tenant.segment, plan = :tenant.plan, status = :tenant.status,
                   mrr_estimate = :tenant.mrrEstimate, version = :tenant.version, updated_at = :tenant.updatedAt
             WHERE id = :tenant.id
            """)
    void update(@BindMethods("tenant") List<TenantFile> tenants);

    /** As they are now. Another server's clock may be behind: no row comes before the one that it follows. */
    @SqlUpdate("""
            INSERT INTO tenant_plan_history (tenant_id, effective_at, plan, segment, status, mrr)
            SELECT t.id, greatest(t.updated_at, (SELECT max(effective_at) FROM tenant_plan_history WHERE tenant_id = t.id)),
                   t.plan, t.segment, t.status, t.mrr_estimate
              FROM tenants t
             WHERE t.id = ANY (:tenants)
             ORDER BY t.id
            """)
    void remember(UUID... tenants);

    /** Makes locked tenants what was decided, with the history of those that moved and the log's lines. */
    default void write(Map<TenantId, TenantFile> before, List<Decision<TenantFile>> decisions) {
        List<TenantFile> after = decisions.stream().map(Decision::next).toList();
        takeTurn();
        update(after);
        remember(after.stream()
                .filter(each -> Objects.requireNonNull(before.get(each.id())).movesTo(each))
                .map(each -> each.id().value())
                .toArray(UUID[]::new));
        decisions.forEach(decision -> decision.trail().forEach(log()::append));
    }
}
