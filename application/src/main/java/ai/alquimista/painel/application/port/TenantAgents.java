package ai.alquimista.painel.application.port;

import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.Decision;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.agent.AgentRoom;
import ai.alquimista.painel.domain.agent.Assignment;
import ai.alquimista.painel.domain.agent.DeployedAgent;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Which agents a tenant has. Whoever changes that waits for whoever else does so for the same tenant, so that what a rule is
 * told still holds when its decision is kept; with it are kept its lines in the log, all at once or not at all. A rule asks
 * nobody else. Whatever it throws is thrown on, and then nothing has changed.
 */
public interface TenantAgents {

    /**
     * Gives a tenant an agent. The sub-core of the agent comes with it.
     *
     * @param now the day whose thirty days the answer tells of
     * @param rule the agent as it is to be
     * @throws Refusal if there is no such tenant, or the key of the request was used for something else
     */
    Answered assign(
            Granted by,
            AgentId agent,
            Repeatable<DeployedAgent> request,
            Instant now,
            Function<Vacancy, Decision<Assignment>> rule);

    /**
     * Changes one that the tenant has, or had.
     *
     * @param expected the version that is meant; empty where any will do
     * @param rule the agent as it is to be, by what it is
     * @return the agent as it is then, with the thirty days that end now
     * @throws Refusal if the tenant never had the agent, or it has another version
     */
    DeployedAgent change(
            Granted by,
            AgentId agent,
            Optional<Version> expected,
            Instant now,
            BiFunction<Assignment, AgentRoom, Decision<Assignment>> rule);

    /**
     * What there is for one agent with one tenant.
     *
     * @param isOffered whether the agent is on offer
     * @param isTaken whether the tenant has it, or had it
     */
    record Vacancy(boolean isOffered, boolean isTaken, AgentRoom room) {}
}
