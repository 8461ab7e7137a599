package ai.alquimista.painel.persistence.user;

import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.tenant.Seats;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantUser;
import ai.alquimista.painel.domain.tenant.UserStatus;
import ai.alquimista.painel.persistence.audit.AuditSql;
import ai.alquimista.painel.persistence.once.OnceSql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.CreateSqlObject;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** People, within their tenant. */
interface TenantUserSql {

    @CreateSqlObject
    AuditSql log();

    @CreateSqlObject
    OnceSql once();

    @CreateSqlObject
    DirectoryTaskSql tasks();

    @SqlQuery("""
            SELECT id, email, full_name, role, status, last_login_at, version
              FROM tenant_users
             WHERE tenant_id = :tenant
             ORDER BY full_name, id
            """)
    @RegisterConstructorMapper(TenantUser.class)
    List<TenantUser> findAll(TenantId tenant);

    /** Keeps everybody else from changing the tenant's people until the transaction ends. */
    @SqlQuery("""
            SELECT p.max_users
              FROM tenants t
              JOIN plans p ON p.code = t.plan
             WHERE t.id = :tenant
               FOR NO KEY UPDATE OF t
            """)
    int lock(TenantId tenant);

    @SqlQuery("""
            SELECT :most AS most,
                   count(*) FILTER (WHERE status IN ('active', 'invited')) AS taken,
                   count(*) FILTER (WHERE status = 'active' AND role = 'admin') AS active_admins
              FROM tenant_users
             WHERE tenant_id = :tenant
            """)
    @RegisterConstructorMapper(Seats.class)
    Seats count(TenantId tenant, int most);

    /** Nobody is two people by the size of their letters; rows from before this service may have large ones. */
    @SqlQuery("""
            SELECT id, email, full_name, role, status, last_login_at, version, cognito_sub, loses_rights, invited_under
              FROM tenant_users
             WHERE tenant_id = :tenant
               AND lower(email) = :email
             ORDER BY created_at
             LIMIT 1
            """)
    @RegisterConstructorMapper(UserRow.class)
    Optional<UserRow> findByEmail(TenantId tenant, String email);

    @SqlQuery("""
            SELECT id, email, full_name, role, status, last_login_at, version, cognito_sub, loses_rights, invited_under
              FROM tenant_users
             WHERE tenant_id = :tenant
               AND id = :user
            """)
    @RegisterConstructorMapper(UserRow.class)
    Optional<UserRow> find(TenantId tenant, UUID user);

    @SqlUpdate("""
            INSERT INTO tenant_users (tenant_id, id, email, full_name, role, status, version, created_at, updated_at)
            VALUES (:tenant, :user.id, :user.email, :user.fullName, :user.role, :user.status, :user.version, :now, :now)
            """)
    void insert(TenantId tenant, @BindMethods("user") TenantUser user, Instant now);

    @SqlUpdate("""
            UPDATE tenant_users
               SET invited_under = :request
             WHERE tenant_id = :tenant
               AND id = :user
               AND status = 'invited'
            """)
    void mark(TenantId tenant, UUID user, String request);

    /** False if somebody changed them meanwhile. */
    @SqlUpdate("""
            UPDATE tenant_users
               SET full_name = :user.fullName, role = :user.role, status = :user.status, version = :user.version,
                   loses_rights = loses_rights OR :losesRights, updated_at = :now
             WHERE tenant_id = :tenant
               AND id = :user.id
               AND version < :user.version
            """)
    boolean update(TenantId tenant, @BindMethods("user") TenantUser user, boolean losesRights, Instant now);

    /** What the identity provider said, unless somebody changed them since it was asked. */
    @SqlUpdate("""
            UPDATE tenant_users
               SET cognito_sub = :sub, status = :status, loses_rights = false, updated_at = :now
             WHERE tenant_id = :tenant
               AND id = :user.id
               AND version = :user.version
            """)
    boolean settle(
            TenantId tenant,
            @BindMethods("user") TenantUser user,
            Optional<UserId> sub,
            UserStatus status,
            Instant now);

    @SqlUpdate("""
            DELETE FROM tenant_users
             WHERE tenant_id = :tenant
               AND id = :user.id
               AND version = :user.version
            """)
    boolean delete(TenantId tenant, @BindMethods("user") TenantUser user);

    /** The one look over all tenants: a user of the identity provider stands once on the platform, and never with our own. */
    @SqlQuery("""
            SELECT EXISTS (SELECT FROM tenant_users
                            WHERE cognito_sub = :sub
                              AND (tenant_id, id) <> (:tenant, :user))
                OR EXISTS (SELECT FROM staff WHERE cognito_sub = :sub)
            """)
    boolean isTaken(UserId sub, TenantId tenant, UUID user);
}
