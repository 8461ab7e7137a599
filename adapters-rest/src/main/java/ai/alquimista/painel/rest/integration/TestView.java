package ai.alquimista.painel.rest.integration;

import ai.alquimista.painel.application.integration.TestingIntegrations.Tested;
import ai.alquimista.painel.domain.integration.ProbeResult;
import ai.alquimista.painel.rest.integration.IntegrationsView.IntegrationView;
import ai.alquimista.painel.rest.json.Spelling;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a test of an integration went. Of the service's answer nothing is shown but its status. */
@Schema(name = "IntegrationTest", description = "How a call to an integration's service went")
public record TestView(
        @Schema(description = "Whether the service takes the credential")
        boolean ok,

        @Schema(
                enumeration = {"active", "error"},
                description = "Where the integration stands by it")
        String status,

        @Schema(description = "The service's answer; null without one", examples = "200")
        Optional<Integer> httpStatus,

        @Schema(description = "How long the call took", examples = "112")
        long latencyMs,

        @Schema(
                enumeration = {
                    "credential_gone",
                    "credential_unusable",
                    "credential_refused",
                    "redirected",
                    "no_success",
                    "timeout",
                    "not_resolvable",
                    "not_allowed",
                    "not_trusted",
                    "unreachable"
                },
                description = "What failed; null if nothing did")
        Optional<String> code,

        @Schema(description = "The same for people, in English; it is the integration's `last_error` now")
        Optional<String> error,

        @Schema(description = "The integration as it is now")
        IntegrationView integration) {

    static TestView of(Tested tested) {
        ProbeResult result = tested.result();
        return new TestView(
                result.ok(),
                Spelling.of(tested.integration().status()),
                result.httpStatus(),
                result.latency().toMillis(),
                result.failure().map(Spelling::of),
                result.words(),
                IntegrationView.of(tested.integration(), true));
    }
}
