package ai.alquimista.painel.persistence.detail;

import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.agent.AgentRoom;
import ai.alquimista.painel.domain.agent.Assignment;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.persistence.audit.AuditSql;
import ai.alquimista.painel.persistence.once.OnceSql;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.CreateSqlObject;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** A tenant's agents, for whoever changes them; {@link DetailSql} shows them then. */
interface AssignmentSql extends DetailSql {

    @CreateSqlObject
    AuditSql log();

    @CreateSqlObject
    OnceSql once();

    /**
     * Has whoever else changes the tenant or its agents wait until the transaction ends. What is to be counted is counted by a
     * later statement, which sees what the last one did that was waited for.
     */
    @SqlQuery("""
            SELECT id
              FROM tenants
             WHERE id = :tenant
               FOR NO KEY UPDATE
            """)
    Optional<TenantId> lock(TenantId tenant);

    @SqlQuery("""
            SELECT t.status AS tenant, p.max_agents AS most,
                   (SELECT count(*)
                      FROM tenant_agents a
                     WHERE a.tenant_id = :tenant
                       AND a.status = 'active') AS at_work
              FROM tenants t
              JOIN plans p ON p.code = t.plan
             WHERE t.id = :tenant
            """)
    @RegisterConstructorMapper(AgentRoom.class)
    AgentRoom findRoom(TenantId tenant);

    @SqlQuery("""
            SELECT EXISTS (SELECT FROM agents WHERE id = :agent AND status = 'active')
            """)
    boolean isOffered(AgentId agent);

    @SqlUpdate("""
            INSERT INTO tenant_agents (tenant_id, agent_id, status, config, activated_at, deactivated_at, created_at, updated_at)
            VALUES (:tenant, :agent.agent, :agent.status, CAST(:config AS jsonb), :agent.activatedAt, :agent.deactivatedAt,
                    :now, :now)
            """)
    void insert(TenantId tenant, @BindMethods("agent") Assignment agent, String config, Instant now);

    /** The sub-core of an agent, where it has one and the tenant does not have it yet. */
    @SqlUpdate("""
            INSERT INTO tenant_subnucleos (tenant_id, subnucleo_id, activated_at)
            SELECT :tenant, subnucleo_id, :now
              FROM agents
             WHERE id = :agent
               AND subnucleo_id IS NOT NULL
                ON CONFLICT DO NOTHING
            """)
    void takeSubnucleo(TenantId tenant, AgentId agent, Instant now);

    /**
     * The next version.
     *
     * @param config null where it stays as it is, secrets from before there was a list of settings and all
     */
    @SqlUpdate("""
            UPDATE tenant_agents
               SET status = :agent.status,
                   config = coalesce(CAST(:config AS jsonb), config),
                   activated_at = :agent.activatedAt,
                   deactivated_at = :agent.deactivatedAt,
                   version = version + 1,
                   updated_at = :now
             WHERE tenant_id = :tenant
               AND agent_id = :agent.agent
            """)
    void update(TenantId tenant, @BindMethods("agent") Assignment agent, @Nullable String config, Instant now);
}
