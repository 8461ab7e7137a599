package ai.alquimista.painel.domain.incident;

import ai.alquimista.painel.domain.access.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody says about an incident.
 *
 * @param author empty for somebody who was erased, whose text is empty then
 */
public record IncidentComment(UUID id, Optional<UserId> author, String text, Instant createdAt) {}
