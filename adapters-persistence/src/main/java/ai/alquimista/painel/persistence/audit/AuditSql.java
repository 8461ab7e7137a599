package ai.alquimista.painel.persistence.audit;

import ai.alquimista.painel.domain.audit.AuditEntry;
import java.util.TreeMap;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The log's lines, for whoever writes one in the transaction of what it tells. */
public interface AuditSql {

    default void append(AuditEntry entry) {
        var details = new TreeMap<>(entry.details());
        append(entry, details.keySet().toArray(String[]::new), details.values().toArray(String[]::new));
    }

    @SqlUpdate("""
            INSERT INTO operational_events (event_type, event_category, tenant_id, user_id, resource_type, resource_id,
                                            action, status, details, ip_address, user_agent, created_at)
            VALUES (:entry.type, :entry.category, :entry.tenant, :entry.user, :entry.resourceType, :entry.resourceId,
                    :entry.action, :entry.outcome, jsonb_object(:keys, :values),
                    nullif(:entry.origin.ipAddress, ''), nullif(:entry.origin.userAgent, ''), :entry.createdAt)
            """)
    void append(@BindMethods("entry") AuditEntry entry, String[] keys, String[] values);
}
