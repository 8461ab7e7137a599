package ai.alquimista.painel.rest.detail;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Violation;
import ai.alquimista.painel.domain.agent.AgentChange;
import ai.alquimista.painel.domain.agent.AgentConfig;
import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.rest.json.NeverNull;
import ai.alquimista.painel.rest.json.Spelling;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to change of a tenant's agent. */
@Schema(
        name = "AgentChange",
        description = "What is to change of a tenant's agent; what is absent stays",
        minProperties = 1)
public record AgentChangeRequest(
        @Nullable
        @JsonDeserialize(using = NeverNull.class)
        @Schema(
                enumeration = {"active", "inactive", "suspended"},
                description = "How the agent is to stand with the tenant",
                examples = "suspended")
        String status,

        @Nullable
        @JsonDeserialize(using = NeverNull.class)
        @Schema(
                type = SchemaType.OBJECT,
                additionalProperties = Schema.True.class,
                description = "In the place of the whole configuration. " + AgentConfigField.DESCRIPTION,
                examples = AgentConfigField.EXAMPLE)
        Map<String, @Nullable Object> config) {

    private static final String STATUS = "status";
    private static final List<AgentStatus> STATUSES = List.of(AgentStatus.values());

    /**
     * What is wanted, once all of it holds.
     *
     * @throws Refusal.Invalid naming each field
     */
    static AgentChange change(@Nullable AgentChangeRequest body) {
        if (body == null || (body.status() == null && body.config() == null))
            throw new Refusal.Invalid("body", Flaw.NOTHING_TO_CHANGE);
        List<Violation> violations = new ArrayList<>();
        Optional<AgentStatus> status = Spelling.read(body.status(), STATUSES);
        if (body.status() != null && status.isEmpty())
            violations.add(new Violation(STATUS, Flaw.NOT_ONE_OF, List.of(Spelling.all(STATUSES))));
        Optional<AgentConfig> config = AgentConfigField.read(body.config(), violations);
        if (!violations.isEmpty()) throw new Refusal.Invalid(violations);
        return new AgentChange(status, config);
    }
}
