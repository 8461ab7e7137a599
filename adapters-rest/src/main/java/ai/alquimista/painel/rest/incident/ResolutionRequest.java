package ai.alquimista.painel.rest.incident;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Violation;
import ai.alquimista.painel.domain.incident.IncidentStatus;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All that a tenant's administrator may change of an incident. */
@Schema(name = "IncidentResolution", description = "That an incident is over")
public record ResolutionRequest(
        @Nullable
        @Schema(
                type = SchemaType.STRING,
                implementation = String.class,
                enumeration = "resolved",
                description = "Where it is to stand",
                examples = "resolved")
        JsonNode status) {

    /**
     * Makes sure that this is what is wanted.
     *
     * @throws Refusal.Invalid naming the field
     */
    static void check(@Nullable ResolutionRequest body) {
        if (body == null || body.status() == null) throw new Refusal.Invalid("body", Flaw.NOTHING_TO_CHANGE);
        List<Violation> violations = new ArrayList<>();
        IncidentChangeRequest.oneOf("status", body.status(), List.of(IncidentStatus.RESOLVED), violations);
        if (!violations.isEmpty()) throw new Refusal.Invalid(violations);
    }
}
