package ai.alquimista.painel.domain.agent;

import java.util.EnumSet;
import java.util.Set;

/** Which of a tenant's agents a list shows. */
public enum AgentFilter {
    ACTIVE(EnumSet.of(AgentStatus.ACTIVE)),
    INACTIVE(EnumSet.of(AgentStatus.INACTIVE)),
    SUSPENDED(EnumSet.of(AgentStatus.SUSPENDED)),
    ALL(EnumSet.allOf(AgentStatus.class));

    private final Set<AgentStatus> statuses;

    AgentFilter(Set<AgentStatus> statuses) {
        this.statuses = Set.copyOf(statuses);
    }

    public Set<AgentStatus> statuses() {
        return statuses;
    }
}
