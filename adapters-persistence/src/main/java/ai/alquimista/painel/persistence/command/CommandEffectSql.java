package ai.alquimista.painel.persistence.command;

import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.persistence.audit.AuditSql;
import ai.alquimista.painel.persistence.integration.ConfigColumn;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.CreateSqlObject;
import org.jdbi.v3.sqlobject.config.RegisterColumnMapper;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

@RegisterColumnMapper(ConfigColumn.class)
interface CommandEffectSql {

    @CreateSqlObject
    AuditSql log();

    @SqlQuery("""
            SELECT id, type, name, status, last_sync_at, last_error, config, version, credentials_secret_arn
              FROM tenant_integrations
             WHERE tenant_id = :tenant
               AND id = :integration
            """)
    @RegisterConstructorMapper(SubjectRow.class)
    Optional<SubjectRow> findIntegration(TenantId tenant, UUID integration);

    @SqlQuery("""
            SELECT status
              FROM tenant_agents
             WHERE tenant_id = :tenant
               AND agent_id = :agent
            """)
    Optional<AgentStatus> findAgent(TenantId tenant, AgentId agent);

    /** False if it stands there; while somebody else is writing it, this waits for what becomes of that. */
    @SqlUpdate("""
            INSERT INTO command_receipts (tenant_id, command_id, step)
            VALUES (:tenant, :command, :step)
                ON CONFLICT DO NOTHING
            """)
    boolean addReceipt(TenantId tenant, CommandId command, String step);

    /** Whichever it is by now: it may be another than the one that was revoked. */
    @SqlUpdate("""
            INSERT INTO credentials_in_doubt (tenant_id, credential, secret_name, since, condemned)
            SELECT tenant_id, gen_random_uuid(), credentials_secret_arn, :now, true
              FROM tenant_integrations
             WHERE tenant_id = :tenant
               AND id = :integration
               AND credentials_secret_arn IS NOT NULL
               FOR UPDATE
            """)
    void condemnCredential(TenantId tenant, UUID integration, Instant now);

    @SqlUpdate("""
            UPDATE tenant_integrations
               SET status = 'pending',
                   credentials_secret_arn = NULL,
                   last_error = NULL,
                   version = version + 1,
                   updated_at = :now
             WHERE tenant_id = :tenant
               AND id = :integration
            """)
    boolean reset(TenantId tenant, UUID integration, Instant now);

    @SqlUpdate("""
            UPDATE tenant_agents
               SET restarted_at = :now,
                   updated_at = :now
             WHERE tenant_id = :tenant
               AND agent_id = :agent
            """)
    boolean noteRestart(TenantId tenant, AgentId agent, Instant now);
}
