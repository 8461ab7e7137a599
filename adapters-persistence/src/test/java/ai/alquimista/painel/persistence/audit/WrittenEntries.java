package ai.alquimista.painel.persistence.audit;

import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.audit.AuditEntry.Category;
import ai.alquimista.painel.domain.audit.AuditEntry.Outcome;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.persistence.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The log's lines as the owner sees them. */
public final class WrittenEntries {

    private WrittenEntries() {}

    /** Everything, oldest first. */
    public static List<AuditEntry> of(Database database) {
        return database.asOwner()
                .withHandle(
                        h -> h.createQuery("""
                        SELECT e.event_type, e.event_category, e.tenant_id, s.user_id, e.resource_type, e.resource_id, e.action,
                               e.status,
                               (SELECT array_agg(key || '=' || value) FROM jsonb_each_text(e.details)) AS details,
                               coalesce(s.ip_address, '') AS ip_address, coalesce(s.user_agent, '') AS user_agent, e.created_at
                          FROM operational_events e
                          JOIN audit_subjects s ON s.commitment = e.subject_commitment AND s.created_at = e.created_at
                           AND s.event_id = e.id
                         ORDER BY e.created_at""").map((row, any) -> entry(row)).list());
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getString("event_type"),
                Category.valueOf(row.getString("event_category").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getObject("tenant_id", UUID.class)).map(TenantId::new),
                new UserId(row.getString("user_id")),
                row.getString("resource_type"),
                Optional.ofNullable(row.getString("resource_id")),
                row.getString("action"),
                Outcome.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                details(row),
                new Origin(row.getString("ip_address"), row.getString("user_agent")),
                row.getTimestamp("created_at").toInstant());
    }

    private static Map<String, String> details(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("details").getArray())
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }
}
