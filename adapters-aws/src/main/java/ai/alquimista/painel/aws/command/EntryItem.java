package ai.alquimista.painel.aws.command;

import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.audit.AuditEntry.Category;
import ai.alquimista.painel.domain.audit.AuditEntry.Outcome;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A line of the audit log as an attribute: a map, whose members no index knows. */
final class EntryItem {

    private EntryItem() {}

    static AttributeValue of(AuditEntry entry) {
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        item.put("type", Values.text(entry.type()));
        item.put("category", Values.text(entry.category()));
        entry.tenant().ifPresent(tenant -> item.put("tenant", Values.text(tenant)));
        item.put("user", Values.text(entry.user()));
        item.put("resource_type", Values.text(entry.resourceType()));
        entry.resourceId().ifPresent(id -> item.put("resource_id", Values.text(id)));
        item.put("action", Values.text(entry.action()));
        item.put("outcome", Values.text(entry.outcome()));
        item.put("details", Values.of(entry.details()));
        item.put("ip_address", Values.text(entry.origin().ipAddress()));
        item.put("user_agent", Values.text(entry.origin().userAgent()));
        item.put("at", Values.text(entry.createdAt()));
        return AttributeValue.fromM(item);
    }

    /** Whose doing it tells. */
    static String user(AttributeValue value) {
        return Values.text(value.m(), "user");
    }

    static AuditEntry read(AttributeValue value) {
        Map<String, AttributeValue> item = value.m();
        return new AuditEntry(
                Values.text(item, "type"),
                Category.valueOf(Values.text(item, "category")),
                Values.optionalText(item, "tenant").map(UUID::fromString).map(TenantId::new),
                new UserId(Values.text(item, "user")),
                Values.text(item, "resource_type"),
                Values.optionalText(item, "resource_id"),
                Values.text(item, "action"),
                Outcome.valueOf(Values.text(item, "outcome")),
                Values.attribute(item, "details").m().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, detail -> detail.getValue().s())),
                new Origin(Values.text(item, "ip_address"), Values.text(item, "user_agent")),
                Instant.parse(Values.text(item, "at")));
    }
}
