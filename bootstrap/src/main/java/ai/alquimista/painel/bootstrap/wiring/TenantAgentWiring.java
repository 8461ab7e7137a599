package ai.alquimista.painel.bootstrap.wiring;

import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.agent.AssigningAgents;
import ai.alquimista.painel.application.agent.ChangingAgents;
import ai.alquimista.painel.application.port.TenantAgents;
import ai.alquimista.painel.persistence.database.Door;
import ai.alquimista.painel.persistence.detail.JdbiTenantAgents;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What is done with tenants' agents. */
@Dependent
class TenantAgentWiring {

    @Produces
    @Singleton
    TenantAgents agents(Door door) {
        return new JdbiTenantAgents(door);
    }

    @Produces
    @Singleton
    AssigningAgents assigning(TenantGate gate, TenantAgents agents, Clock clock) {
        return new AssigningAgents(gate, agents, clock);
    }

    @Produces
    @Singleton
    ChangingAgents changing(TenantGate gate, TenantAgents agents, Clock clock) {
        return new ChangingAgents(gate, agents, clock);
    }
}
