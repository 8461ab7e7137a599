package ai.alquimista.painel.persistence.platform;

import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.platform.PlatformAgent;
import ai.alquimista.painel.domain.usage.Requests;

/** One agent of the catalogue as a flat row. */
public record AgentRow(
        AgentId id, String name, String segment, long deployed, long totalRequests, long successfulRequests) {

    PlatformAgent agent() {
        return new PlatformAgent(id, name, segment, deployed, new Requests(totalRequests, successfulRequests));
    }
}
