package ai.alquimista.painel.domain.agent;

import ai.alquimista.painel.domain.Refusal;
import java.time.Instant;
import java.util.Optional;

/**
 * What is to change of a tenant's agent; what is empty stays.
 *
 * @param config in the place of the whole configuration
 */
public record AgentChange(Optional<AgentStatus> status, Optional<AgentConfig> config) {

    public AgentChange {
        if (status.isEmpty() && config.isEmpty()) throw new IllegalArgumentException("a change changes something");
    }

    /**
     * What becomes of the agent.
     *
     * @throws Refusal if it is to go to work and there is no room
     */
    public Assignment of(Assignment before, AgentRoom room, Instant now) {
        Assignment moved = status.map(wanted -> before.moved(wanted, room, now)).orElse(before);
        return config.map(moved::setUp).orElse(moved);
    }
}
