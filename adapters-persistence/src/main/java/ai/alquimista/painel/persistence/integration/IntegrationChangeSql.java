package ai.alquimista.painel.persistence.integration;

import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.persistence.audit.AuditSql;
import ai.alquimista.painel.persistence.once.OnceSql;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.CreateSqlObject;
import org.jdbi.v3.sqlobject.config.RegisterColumnMapper;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** A tenant's integrations, as they are changed. */
@RegisterColumnMapper(ConfigColumn.class)
interface IntegrationChangeSql {

    @CreateSqlObject
    AuditSql log();

    @CreateSqlObject
    OnceSql once();

    @CreateSqlObject
    DoubtSql doubts();

    @SqlQuery("""
            SELECT id, type, name, status, last_sync_at, last_error, config, version, credentials_secret_arn
              FROM tenant_integrations
             WHERE tenant_id = :tenant
               AND id = :integration
            """)
    @RegisterConstructorMapper(ConnectedRow.class)
    Optional<ConnectedRow> find(TenantId tenant, UUID integration);

    /** Keeps others from changing it until the transaction ends. */
    @SqlQuery("""
            SELECT id, type, name, status, last_sync_at, last_error, config, version, credentials_secret_arn
              FROM tenant_integrations
             WHERE tenant_id = :tenant
               AND id = :integration
               FOR UPDATE
            """)
    @RegisterConstructorMapper(ConnectedRow.class)
    Optional<ConnectedRow> lock(TenantId tenant, UUID integration);

    /** False if the tenant has one of that type and name; while somebody else is adding it, this waits for what becomes of that. */
    @SqlUpdate("""
            INSERT INTO tenant_integrations (id, tenant_id, type, name, status, config, credentials_secret_arn, created_at, updated_at)
            VALUES (:fresh.id, :tenant, :fresh.type, :fresh.name, :fresh.status, :config::jsonb, :credential, :now, :now)
                ON CONFLICT (tenant_id, type, name) DO NOTHING
            """)
    boolean add(
            TenantId tenant,
            @BindMethods("fresh") Integration fresh,
            String config,
            Optional<String> credential,
            Instant now);

    /** All but its settings; only a test moves when it last worked, and only a test finds that it fails. */
    @SqlUpdate("""
            UPDATE tenant_integrations
               SET name = :next.name,
                   status = :next.status,
                   last_sync_status = CASE WHEN :next.status = 'error' THEN 'error'
                                           WHEN last_sync_at IS DISTINCT FROM :next.lastSyncAt THEN 'success'
                                           ELSE last_sync_status END,
                   last_sync_at = :next.lastSyncAt,
                   last_error = :next.lastError,
                   credentials_secret_arn = :credential,
                   version = version + 1,
                   updated_at = :now
             WHERE tenant_id = :tenant
               AND id = :next.id
            """)
    void update(TenantId tenant, @BindMethods("next") Integration next, Optional<String> credential, Instant now);

    /** What an older system left beside them stays. */
    @SqlUpdate("""
            UPDATE tenant_integrations
               SET config = CASE jsonb_typeof(config) WHEN 'object' THEN config ELSE '{}' END
                            - ARRAY['endpoint', 'account', 'intervalo_minutos'] || :config::jsonb
             WHERE tenant_id = :tenant
               AND id = :integration
            """)
    void configure(TenantId tenant, UUID integration, String config);

    @SqlUpdate("""
            DELETE FROM tenant_integrations
             WHERE tenant_id = :tenant
               AND id = :integration
            """)
    void remove(TenantId tenant, UUID integration);
}
