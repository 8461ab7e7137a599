package ai.alquimista.painel.persistence.command;

import ai.alquimista.painel.application.port.CommandEffects.Subject;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.integration.IntegrationConfig;
import ai.alquimista.painel.domain.integration.IntegrationStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An integration and where its credential lies, as one flat row. */
public record SubjectRow(
        UUID id,
        String type,
        String name,
        IntegrationStatus status,
        Optional<Instant> lastSyncAt,
        Optional<String> lastError,
        IntegrationConfig config,
        Version version,
        Optional<String> credentialsSecretArn) {

    Subject subject() {
        return new Subject(
                new Integration(id, type, name, status, lastSyncAt, lastError, config, version), credentialsSecretArn);
    }
}
