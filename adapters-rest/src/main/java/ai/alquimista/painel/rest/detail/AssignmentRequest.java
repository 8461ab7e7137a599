package ai.alquimista.painel.rest.detail;

import ai.alquimista.painel.application.agent.AssigningAgents.Wanted;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Violation;
import ai.alquimista.painel.domain.TextualUuid;
import ai.alquimista.painel.domain.agent.AgentConfig;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.rest.json.NeverNull;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An agent that a tenant is to have. */
@Schema(name = "AgentAssignment", description = "An agent of the catalogue, and how it is to be set up")
public record AssignmentRequest(
        @Nullable @Schema(description = "The agent", format = "uuid", examples = "10000000-0000-0000-0000-000000000001")
        String agentId,

        @Nullable
        @JsonDeserialize(using = NeverNull.class)
        @Schema(
                type = SchemaType.OBJECT,
                additionalProperties = Schema.True.class,
                description = AgentConfigField.DESCRIPTION,
                examples = AgentConfigField.EXAMPLE)
        Map<String, @Nullable Object> config) {

    private static final String AGENT = "agent_id";

    /**
     * What is wanted, once all of it holds.
     *
     * @throws Refusal.Invalid naming each field
     */
    static Wanted wanted(@Nullable AssignmentRequest body) {
        if (body == null || body.agentId() == null) throw new Refusal.Invalid(AGENT, Flaw.REQUIRED);
        List<Violation> violations = new ArrayList<>();
        Optional<AgentId> agent = TextualUuid.read(body.agentId()).map(AgentId::new);
        if (agent.isEmpty()) violations.add(new Violation(AGENT, Flaw.NOT_A_UUID, List.of()));
        Optional<AgentConfig> config = AgentConfigField.read(body.config(), violations);
        if (!violations.isEmpty()) throw new Refusal.Invalid(violations);
        return new Wanted(agent.orElseThrow(), config.orElse(new AgentConfig(Map.of())));
    }
}
