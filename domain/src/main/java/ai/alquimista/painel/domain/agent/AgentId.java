package ai.alquimista.painel.domain.agent;

import java.util.UUID;

/** An agent's id: any textual UUID. */
public record AgentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
