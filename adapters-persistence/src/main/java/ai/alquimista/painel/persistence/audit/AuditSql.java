package ai.alquimista.painel.persistence.audit;

import ai.alquimista.painel.domain.audit.AuditEntry;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The log's lines, for whoever writes one in the transaction of what it tells. */
public interface AuditSql {

    default void append(AuditEntry entry) {
        appendOnce(UUID.randomUUID(), entry);
    }

    /** Appends a line that is written elsewhere too, under an id of its own; false if it stands there already. */
    default boolean appendOnce(UUID id, AuditEntry entry) {
        var details = new TreeMap<>(entry.details());
        return append(
                        id,
                        entry,
                        details.keySet().toArray(String[]::new),
                        details.values().toArray(String[]::new))
                > 0;
    }

    @SqlUpdate("""
            INSERT INTO operational_events (id, event_type, event_category, tenant_id, user_id, resource_type, resource_id,
                                            action, status, details, ip_address, user_agent, created_at)
            VALUES (:id, :entry.type, :entry.category, :entry.tenant, :entry.user, :entry.resourceType, :entry.resourceId,
                    :entry.action, :entry.outcome, jsonb_object(:keys, :values),
                    nullif(:entry.origin.ipAddress, ''), nullif(:entry.origin.userAgent, ''), :entry.createdAt)
                ON CONFLICT DO NOTHING
            """)
    int append(UUID id, @BindMethods("entry") AuditEntry entry, String[] keys, String[] values);
}
