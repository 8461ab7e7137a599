package ai.alquimista.painel.domain.audit;

import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One line of the audit log.
 *
 * @param type what happened, in the log's own vocabulary: {@code tenant.read}, {@code access.denied}
 * @param tenant the tenant that it concerns; empty for the platform
 * @param action the operation's id
 * @param details small facts, never a credential or a personal detail
 */
public record AuditEntry(
        String type,
        Category category,
        Optional<TenantId> tenant,
        UserId user,
        String resourceType,
        Optional<String> resourceId,
        String action,
        Outcome outcome,
        Map<String, String> details,
        Origin origin,
        Instant createdAt) {

    public AuditEntry {
        details = Map.copyOf(details);
    }

    /** The log's chapters. */
    public enum Category {
        AUTH,
        TENANT,
        AGENT,
        INTEGRATION,
        COMMAND,
        SYSTEM
    }

    /** How it ended. */
    public enum Outcome {
        SUCCESS,
        FAILURE,
        PENDING
    }
}
