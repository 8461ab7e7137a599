package ai.alquimista.painel.domain.agent;

/** How an agent stands with one tenant. */
public enum AgentStatus {
    ACTIVE,
    INACTIVE,
    SUSPENDED
}
