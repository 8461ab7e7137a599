package ai.alquimista.painel.rest.integration;

import ai.alquimista.painel.domain.integration.IntegrationConfig;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How an integration is to be set up, nothing secret, as the document shows it; {@link IntegrationFields} reads it. */
public record ConfigRequest(
        @Nullable
        @Schema(
                description = "What a test calls: an https address of an allowed service, on its usual port",
                format = "uri",
                maxLength = IntegrationConfig.LONGEST_ENDPOINT,
                nullable = true,
                examples = "https://api.example.com/v1/me")
        String endpoint,

        @Nullable
        @Schema(
                description = "The tenant's account with the service",
                minLength = 1,
                maxLength = IntegrationConfig.LONGEST_ACCOUNT,
                nullable = true,
                examples = "atendimento@example.com")
        String account,

        @Nullable
        @Schema(
                description = "Minutes between two synchronisations",
                minimum = "1",
                maximum = "1440",
                nullable = true,
                examples = "15")
        Integer intervaloMinutos) {}
