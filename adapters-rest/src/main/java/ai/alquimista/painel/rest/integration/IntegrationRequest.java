package ai.alquimista.painel.rest.integration;

import ai.alquimista.painel.application.integration.AddingIntegrations.Wanted;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.integration.CallableHosts;
import ai.alquimista.painel.domain.integration.IntegrationConfig;
import ai.alquimista.painel.domain.secret.Masking;
import ai.alquimista.painel.domain.secret.Secret;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An integration that somebody wants. */
@Schema(name = "NewIntegration", description = "An integration that is to be added")
public record IntegrationRequest(
        @Nullable @Schema(description = "The kind of service", pattern = "^[a-z0-9_-]{1,50}$", examples = "whatsapp")
        String type,

        @Nullable
        @Schema(
                description = "The tenant's name for it, which no other of the type may have",
                minLength = 1,
                maxLength = IntegrationFields.LONGEST_NAME,
                examples = "WhatsApp Business")
        String name,

        @Nullable
        @Schema(implementation = ConfigRequest.class, description = "How it is set up; absent or null for not at all")
        JsonNode config,

        @Nullable
        @Schema(
                description =
                        "What the service knows the tenant by. It goes to the secret store and is never shown again",
                minLength = 1,
                maxLength = IntegrationFields.LONGEST_CREDENTIAL,
                nullable = true,
                writeOnly = true,
                examples = "um-segredo-do-servico")
        String credential) {

    /**
     * What is wanted, once all of it holds.
     *
     * @throws Refusal.Invalid naming each field
     */
    static Wanted wanted(@Nullable IntegrationRequest body, CallableHosts hosts) {
        if (body == null) throw new Refusal.Invalid("type", Flaw.REQUIRED);
        IntegrationFields fields = new IntegrationFields(hosts);
        Optional<String> type = fields.type(body.type());
        Optional<String> name = fields.name(body.name());
        Optional<IntegrationConfig> config =
                body.config() == null || body.config().isNull()
                        ? Optional.of(IntegrationConfig.NONE)
                        : fields.config(body.config());
        Optional<Secret> credential = fields.credential(body.credential());
        fields.check();
        return new Wanted(type.orElseThrow(), name.orElseThrow(), config.orElseThrow(), credential);
    }

    /** Nothing that was sent: it may stand in the wrong field. */
    @Override
    public String toString() {
        return Masking.MASK;
    }
}
