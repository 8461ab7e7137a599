package ai.alquimista.painel.rest.integration;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.integration.CallableHosts;
import ai.alquimista.painel.domain.secret.Masking;
import ai.alquimista.painel.domain.secret.Secret;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A credential in the place of another. */
@Schema(name = "IntegrationCredential", description = "A new credential")
public record ReconnectRequest(
        @Nullable
        @Schema(
                description =
                        "What the service knows the tenant by. It goes to the secret store and is never shown again",
                minLength = 1,
                maxLength = IntegrationFields.LONGEST_CREDENTIAL,
                writeOnly = true,
                examples = "um-segredo-do-servico")
        String credential) {

    private static final String CREDENTIAL = "credential";

    /**
     * What was sent.
     *
     * @throws Refusal.Invalid naming the field
     */
    static Secret secret(@Nullable ReconnectRequest body) {
        if (body == null || body.credential() == null) throw new Refusal.Invalid(CREDENTIAL, Flaw.REQUIRED);
        IntegrationFields fields = new IntegrationFields(new CallableHosts(Set.of(), false));
        Optional<Secret> secret = fields.credential(body.credential());
        fields.check();
        return secret.orElseThrow();
    }

    @Override
    public String toString() {
        return Masking.MASK;
    }
}
