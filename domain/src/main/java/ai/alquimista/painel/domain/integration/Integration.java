package ai.alquimista.painel.domain.integration;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A tenant's connection to an outside service. Its credentials are elsewhere, and never here. */
public record Integration(
        UUID id,
        String type,
        String name,
        IntegrationStatus status,
        Optional<Instant> lastSyncAt,
        Optional<String> lastError) {

    /** The same integration without the outside service's own words, which may say more than a user should know. */
    public Integration withoutLastError() {
        return new Integration(id, type, name, status, lastSyncAt, Optional.empty());
    }
}
