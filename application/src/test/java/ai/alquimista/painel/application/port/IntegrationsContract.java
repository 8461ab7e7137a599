package ai.alquimista.painel.application.port;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.RIVAL;
import static ai.alquimista.painel.application.port.Samples.SAO_PAULO;
import static ai.alquimista.painel.application.port.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.integration.IntegrationConfig;
import ai.alquimista.painel.domain.integration.IntegrationStatus;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public abstract class IntegrationsContract {

    protected abstract Facts facts();

    protected abstract Integrations integrations();

    @Test
    void are_listed_by_type_and_name_for_their_tenant_alone() {
        Integration failing = new Integration(
                id(1),
                "whatsapp",
                "WhatsApp Business",
                IntegrationStatus.ERROR,
                Optional.of(Instant.parse("2026-03-10T09:00:00Z")),
                Optional.of("token expired"),
                IntegrationConfig.NONE,
                Version.FIRST);
        Integration pending = new Integration(
                id(2),
                "email",
                "Gmail",
                IntegrationStatus.PENDING,
                Optional.empty(),
                Optional.empty(),
                IntegrationConfig.NONE,
                Version.FIRST);
        Integration foreign = new Integration(
                id(3),
                "email",
                "Gmail",
                IntegrationStatus.ACTIVE,
                Optional.empty(),
                Optional.empty(),
                IntegrationConfig.NONE,
                Version.FIRST);
        facts().tenant(ACME, SAO_PAULO);
        facts().tenant(RIVAL, SAO_PAULO);
        facts().integration(ACME.id(), failing);
        facts().integration(ACME.id(), pending);
        facts().integration(RIVAL.id(), foreign);

        assertThat(integrations().ofTenant(ACME.id())).containsExactly(pending, failing);
        assertThat(integrations().ofTenant(RIVAL.id())).containsExactly(foreign);
    }
}
