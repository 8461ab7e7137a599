package ai.alquimista.painel.domain.incident;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Something that went wrong for a tenant. */
public record Incident(
        UUID id,
        Severity severity,
        String title,
        String description,
        IncidentStatus status,
        Instant createdAt,
        Optional<Instant> resolvedAt) {}
