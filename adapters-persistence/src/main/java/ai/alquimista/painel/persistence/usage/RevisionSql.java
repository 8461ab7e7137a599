package ai.alquimista.painel.persistence.usage;

import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.usage.UsageRevision.Cause;
import ai.alquimista.painel.persistence.paging.Slice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.AllowUnusedBindings;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Revisions of closed days. */
interface RevisionSql {

    String OF_ALL = "";
    String OF_TENANT = "AND tenant_id = :tenant";

    /**
     * Newest first.
     *
     * @param tenant whose, where the condition is {@link #OF_TENANT}
     * @param condition {@link #OF_ALL} or {@link #OF_TENANT}: each a statement of its own, with an index that serves it
     */
    @SqlQuery("""
            SELECT r.id, r.tenant_id, t.name AS tenant_name, r.day, r.agent_id, r.revised_at, r.cause, r.before, r.after
              FROM (SELECT id, tenant_id, day, agent_id, revised_at, cause, before, after
                      FROM usage_revisions
                     WHERE (revised_at, id) < (:slice.anchor.moment, :slice.anchor.id)
                       <condition>
                     ORDER BY revised_at DESC, id DESC
                    OFFSET :slice.offset
                     LIMIT :slice.limit) r
              JOIN tenants t ON t.id = r.tenant_id
             ORDER BY r.revised_at DESC, r.id DESC
            """)
    @RegisterConstructorMapper(Row.class)
    @AllowUnusedBindings
    List<Row> find(Optional<TenantId> tenant, @Define String condition, @BindMethods("slice") Slice slice);

    /** A revision as it is kept. */
    record Row(
            UUID id,
            TenantId tenantId,
            String tenantName,
            LocalDate day,
            UUID agentId,
            Instant revisedAt,
            Cause cause,
            Optional<String> before,
            Optional<String> after) {}
}
