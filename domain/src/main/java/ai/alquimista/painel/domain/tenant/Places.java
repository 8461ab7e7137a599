package ai.alquimista.painel.domain.tenant;

/**
 * What a tenant takes up of its plan.
 *
 * @param agents that are active
 * @param users who are active or invited
 */
public record Places(int agents, int users) {}
