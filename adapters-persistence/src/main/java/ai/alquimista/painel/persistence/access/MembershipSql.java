package ai.alquimista.painel.persistence.access;

import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface MembershipSql {

    /** The look-up before the tenant is known: the one that names no tenant, and the person's own row is all it sees. */
    @SqlQuery("""
            SELECT tenant_id
              FROM tenant_users
             WHERE cognito_sub = :user
               AND status = 'active'
            """)
    Optional<TenantId> findTenant(UserId user);

    @SqlQuery("""
            SELECT t.id, t.status, t.time_zone, u.last_login_at
              FROM tenant_users u
              JOIN tenants t ON t.id = u.tenant_id
             WHERE u.tenant_id = :tenant
               AND u.cognito_sub = :user
               AND u.status = 'active'
            """)
    @RegisterConstructorMapper(MembershipRow.class)
    Optional<MembershipRow> find(TenantId tenant, UserId user);

    @SqlUpdate("""
            UPDATE tenant_users
               SET last_login_at = :at
             WHERE tenant_id = :tenant
               AND cognito_sub = :user
               AND (last_login_at IS NULL OR last_login_at < :at)
            """)
    void signedIn(TenantId tenant, UserId user, Instant at);
}
