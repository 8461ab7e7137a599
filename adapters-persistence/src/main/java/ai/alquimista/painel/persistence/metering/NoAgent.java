package ai.alquimista.painel.persistence.metering;

import ai.alquimista.painel.domain.agent.AgentId;
import java.util.Optional;
import java.util.UUID;

/** The reserved id under which requests without an agent are kept. */
final class NoAgent {

    private static final UUID ID = new UUID(0, 0);

    private NoAgent() {}

    static UUID or(Optional<AgentId> agent) {
        return agent.map(AgentId::value).orElse(ID);
    }

    static Optional<AgentId> in(UUID kept) {
        return kept.equals(ID) ? Optional.empty() : Optional.of(new AgentId(kept));
    }
}
