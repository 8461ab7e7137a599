package ai.alquimista.painel.domain.audit;

import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log as it is kept and sealed. Nothing in it tells a person.
 *
 * @param details of JSON's types: maps, lists, texts, numbers, truth values and null
 * @param subject the commitment to who did it and from where; empty where nobody in person did
 */
public record LoggedEvent(
        UUID id,
        String type,
        String category,
        Optional<TenantId> tenant,
        Optional<String> resourceType,
        Optional<String> resourceId,
        String action,
        String status,
        @Nullable Object details,
        Optional<Hash> subject,
        Instant createdAt) {

    /** Always as long, to the microsecond, as the log keeps it. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** All that the seal covers, in JSON's types; what is absent is null. */
    public Map<String, @Nullable Object> structure() {
        Map<String, @Nullable Object> members = new HashMap<>();
        members.put("id", id.toString());
        members.put("event_type", type);
        members.put("event_category", category);
        members.put("tenant_id", tenant.map(TenantId::toString).orElse(null));
        members.put("resource_type", resourceType.orElse(null));
        members.put("resource_id", resourceId.orElse(null));
        members.put("action", action);
        members.put("status", status);
        members.put("details", details);
        members.put("subject_commitment", subject.map(Hash::hex).orElse(null));
        members.put("created_at", MOMENT.format(createdAt));
        return members;
    }
}
