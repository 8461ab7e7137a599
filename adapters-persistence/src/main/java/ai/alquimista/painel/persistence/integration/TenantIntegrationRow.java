package ai.alquimista.painel.persistence.integration;

import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.integration.IntegrationConfig;
import ai.alquimista.painel.domain.integration.IntegrationStatus;
import ai.alquimista.painel.domain.integration.TenantIntegration;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An integration and whose it is, as one flat row. */
public record TenantIntegrationRow(
        UUID id,
        String type,
        String name,
        IntegrationStatus status,
        Optional<Instant> lastSyncAt,
        Optional<String> lastError,
        IntegrationConfig config,
        Version version,
        TenantId tenantId,
        String tenantName,
        TenantStatus tenantStatus) {

    TenantIntegration integration() {
        return new TenantIntegration(
                new Integration(id, type, name, status, lastSyncAt, lastError, config, version),
                tenantId,
                tenantName,
                tenantStatus);
    }
}
