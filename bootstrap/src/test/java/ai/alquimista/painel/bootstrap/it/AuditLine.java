package ai.alquimista.painel.bootstrap.it;

import ai.alquimista.painel.local.issuer.DemoUser;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of the audit log, as far as tests of access ask. */
record AuditLine(
        String tenant,
        String action,
        String status,
        @Nullable String ground,
        @Nullable String foreignTenant) {

    /** Every line of that type about that user, oldest first. */
    static List<AuditLine> all(String type, DemoUser user) {
        return Service.running()
                .owner()
                .withHandle(handle -> handle.createQuery("""
                        SELECT e.tenant_id, e.action, e.status, e.details ->> 'ground' AS ground,
                               e.details ->> 'foreign_tenant_id' AS foreign_tenant
                          FROM alquimista_platform.operational_events e
                          JOIN alquimista_platform.audit_subjects s ON s.commitment = e.subject_commitment
                         WHERE e.event_type = :type
                           AND s.user_id = :user
                         ORDER BY e.created_at
                        """)
                        .bind("type", type)
                        .bind("user", user.sub().toString())
                        .map((row, context) -> new AuditLine(
                                row.getString("tenant_id"),
                                row.getString("action"),
                                row.getString("status"),
                                row.getString("ground"),
                                row.getString("foreign_tenant")))
                        .list());
    }
}
