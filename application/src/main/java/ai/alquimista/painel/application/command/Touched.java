package ai.alquimista.painel.application.command;

import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.command.Target;
import ai.alquimista.painel.domain.integration.Integration;
import java.util.Optional;
import java.util.Set;

/** What an order would touch if it were given now. */
public sealed interface Touched {

    /** These would be looked at. */
    record Checks(Set<Target> targets) implements Touched {}

    /**
     * This integration would lose its credential.
     *
     * @param kept whether there is one to lose
     */
    record Credential(Integration integration, boolean kept) implements Touched {}

    /** This agent would be started anew. */
    record Agent(AgentId agent, AgentStatus status) implements Touched {}

    /**
     * Failed messages of this queue would go back to it.
     *
     * @param waiting about how many there are; empty if there is no such queue
     * @param most how many of them at most
     */
    record Messages(String queue, Optional<Long> waiting, int most) implements Touched {}
}
