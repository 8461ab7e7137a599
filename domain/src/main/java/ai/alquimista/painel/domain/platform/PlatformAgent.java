package ai.alquimista.painel.domain.platform;

import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.usage.Requests;
import java.util.Comparator;

/**
 * An agent of the catalogue, over all tenants.
 *
 * @param deployed tenants that have it as active
 */
public record PlatformAgent(AgentId id, String name, String segment, long deployed, Requests requests) {

    /** Those of equal use by name, then by id. */
    public static final Comparator<PlatformAgent> BUSIEST_FIRST = Comparator.comparingLong(
                    (PlatformAgent agent) -> agent.requests().total())
            .reversed()
            .thenComparing(PlatformAgent::name)
            .thenComparing(agent -> agent.id().value());
}
