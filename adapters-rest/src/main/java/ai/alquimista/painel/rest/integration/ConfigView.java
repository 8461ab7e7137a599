package ai.alquimista.painel.rest.integration;

import ai.alquimista.painel.domain.integration.IntegrationConfig;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an integration is set up; none of it is secret. */
@Schema(name = "IntegrationConfig", description = "How an integration is set up; credentials never appear")
public record ConfigView(
        @Schema(description = "What a test calls; null if nothing can be", examples = "https://api.example.com/v1/me")
        Optional<String> endpoint,

        @Schema(description = "The tenant's account with the service", examples = "atendimento@example.com")
        Optional<String> account,

        @Schema(description = "Minutes between two synchronisations", minimum = "1", maximum = "1440", examples = "15")
        Optional<Integer> intervaloMinutos) {

    static ConfigView of(IntegrationConfig config) {
        return new ConfigView(config.endpoint(), config.account(), config.intervalMinutes());
    }
}
