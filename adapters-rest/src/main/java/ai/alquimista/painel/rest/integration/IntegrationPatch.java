package ai.alquimista.painel.rest.integration;

import ai.alquimista.painel.application.integration.ChangingIntegrations.Patch;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.integration.CallableHosts;
import ai.alquimista.painel.domain.integration.IntegrationConfig;
import ai.alquimista.painel.domain.secret.Masking;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to change of an integration; a field that is absent stays as it is. */
@Schema(name = "IntegrationChange", description = "What is to change of an integration; what is absent stays")
public record IntegrationPatch(
        @Nullable
        @Schema(
                type = SchemaType.STRING,
                implementation = String.class,
                description = "The tenant's name for it, which no other of the type may have",
                minLength = 1,
                maxLength = IntegrationFields.LONGEST_NAME,
                examples = "WhatsApp Business")
        JsonNode name,

        @Nullable
        @Schema(
                implementation = ConfigRequest.class,
                description = "How it is set up from now on: what is absent here or null is set up no more")
        JsonNode config,

        @Nullable
        @Schema(
                type = SchemaType.STRING,
                implementation = String.class,
                enumeration = {"active", "inactive"},
                description = "To switch it off, or on again; one that is pending or in error is switched on by a test")
        JsonNode status) {

    private static final String ACTIVE = "active";
    private static final String INACTIVE = "inactive";

    /**
     * What is to change, once all of it holds.
     *
     * @throws Refusal.Invalid naming each field
     */
    static Patch patch(@Nullable IntegrationPatch body, CallableHosts hosts) {
        if (body == null || (body.name() == null && body.config() == null && body.status() == null))
            throw new Refusal.Invalid("body", Flaw.NOTHING_TO_CHANGE);
        IntegrationFields fields = new IntegrationFields(hosts);
        Optional<String> name = body.newName(fields);
        Optional<IntegrationConfig> config = body.newConfig(fields);
        Optional<Boolean> active = body.newStatus(fields);
        fields.check();
        return new Patch(name, config, active);
    }

    private Optional<String> newName(IntegrationFields fields) {
        if (name == null) return Optional.empty();
        if (name.isTextual() || name.isNull()) return fields.name(name.isNull() ? null : name.asText());
        fields.refuse("name", Flaw.MALFORMED);
        return Optional.empty();
    }

    private Optional<IntegrationConfig> newConfig(IntegrationFields fields) {
        if (config == null) return Optional.empty();
        if (!config.isNull()) return fields.config(config);
        fields.refuse("config", Flaw.REQUIRED);
        return Optional.empty();
    }

    private Optional<Boolean> newStatus(IntegrationFields fields) {
        if (status == null) return Optional.empty();
        boolean known = status.isTextual()
                && (status.asText().equals(ACTIVE) || status.asText().equals(INACTIVE));
        if (known) return Optional.of(status.asText().equals(ACTIVE));
        fields.refuse("status", Flaw.NOT_ONE_OF, ACTIVE + ", " + INACTIVE);
        return Optional.empty();
    }

    /** Nothing that was sent: a credential may stand in the wrong field. */
    @Override
    public String toString() {
        return Masking.MASK;
    }
}
