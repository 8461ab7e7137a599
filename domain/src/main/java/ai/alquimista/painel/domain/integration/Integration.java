package ai.alquimista.painel.domain.integration;

import ai.alquimista.painel.domain.Version;
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
        Optional<String> lastError,
        IntegrationConfig config,
        Version version) {

    /** One that nobody has tried yet. */
    public static Integration fresh(UUID id, String type, String name, IntegrationConfig config) {
        return new Integration(
                id, type, name, IntegrationStatus.PENDING, Optional.empty(), Optional.empty(), config, Version.FIRST);
    }

    /** The same integration without the outside service's own words, which may say more than a user should know. */
    public Integration withoutLastError() {
        return with(status, lastSyncAt, Optional.empty());
    }

    /** Under another name, set up otherwise. */
    public Integration named(String name, IntegrationConfig config) {
        return new Integration(id, type, name, status, lastSyncAt, lastError, config, version);
    }

    /** Switched off, or on again. */
    public Integration in(IntegrationStatus status) {
        return with(status, lastSyncAt, lastError);
    }

    /** It waits for somebody to try its new credential. */
    public Integration reconnected() {
        return with(IntegrationStatus.PENDING, lastSyncAt, Optional.empty());
    }

    /** As it stands after a call to its service. */
    public Integration tested(ProbeResult result, Instant now) {
        return result.words()
                .map(words -> with(IntegrationStatus.ERROR, lastSyncAt, Optional.of(words)))
                .orElseGet(() -> with(IntegrationStatus.ACTIVE, Optional.of(now), Optional.empty()));
    }

    private Integration with(IntegrationStatus status, Optional<Instant> lastSyncAt, Optional<String> lastError) {
        return new Integration(id, type, name, status, lastSyncAt, lastError, config, version);
    }
}
