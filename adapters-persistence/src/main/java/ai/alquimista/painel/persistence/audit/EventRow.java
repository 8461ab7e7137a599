package ai.alquimista.painel.persistence.audit;

import ai.alquimista.painel.domain.audit.Hash;
import ai.alquimista.painel.domain.audit.LoggedEvent;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.PropagateNull;
import org.jspecify.annotations.Nullable;

/** A line of the log as its columns have it. Public, or it could not be nested. */
public record EventRow(
        @PropagateNull UUID id,
        String eventType,
        String eventCategory,
        @Nullable TenantId tenantId,
        @Nullable String resourceType,
        @Nullable String resourceId,
        String action,
        String status,
        String details,
        @Nullable Hash subjectCommitment,
        Instant createdAt) {

    LoggedEvent event() {
        return new LoggedEvent(
                id,
                eventType,
                eventCategory,
                Optional.ofNullable(tenantId),
                Optional.ofNullable(resourceType),
                Optional.ofNullable(resourceId),
                action,
                status,
                LogJson.read(details),
                Optional.ofNullable(subjectCommitment),
                createdAt);
    }
}
