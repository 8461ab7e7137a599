package ai.alquimista.painel.bootstrap.wiring;

import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.access.Trail;
import ai.alquimista.painel.application.agent.AgentQueries;
import ai.alquimista.painel.application.incident.IncidentQueries;
import ai.alquimista.painel.application.integration.IntegrationQueries;
import ai.alquimista.painel.application.port.Agents;
import ai.alquimista.painel.application.port.AuditLog;
import ai.alquimista.painel.application.port.Incidents;
import ai.alquimista.painel.application.port.Integrations;
import ai.alquimista.painel.application.port.Memberships;
import ai.alquimista.painel.application.port.StaffDirectory;
import ai.alquimista.painel.application.port.Subnucleos;
import ai.alquimista.painel.application.port.Tenants;
import ai.alquimista.painel.application.port.UsageLedger;
import ai.alquimista.painel.application.subnucleo.SubnucleoQueries;
import ai.alquimista.painel.application.tenant.TenantQueries;
import ai.alquimista.painel.application.usage.UsageQueries;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The use cases, each with the ports that it needs. */
@Dependent
class UseCaseWiring {

    @Produces
    @Singleton
    TenantGate gate(Memberships memberships, StaffDirectory staff, Tenants tenants, AuditLog log, Clock clock) {
        return new TenantGate(memberships, staff, tenants, new Trail(log, clock));
    }

    @Produces
    @Singleton
    TenantQueries tenants(TenantGate gate, Tenants tenants, Clock clock) {
        return new TenantQueries(gate, tenants, clock);
    }

    @Produces
    @Singleton
    AgentQueries agents(TenantGate gate, Agents agents, Clock clock) {
        return new AgentQueries(gate, agents, clock);
    }

    @Produces
    @Singleton
    IntegrationQueries integrations(TenantGate gate, Integrations integrations) {
        return new IntegrationQueries(gate, integrations);
    }

    @Produces
    @Singleton
    UsageQueries usage(TenantGate gate, UsageLedger ledger, Agents agents, Clock clock) {
        return new UsageQueries(gate, ledger, agents, clock);
    }

    @Produces
    @Singleton
    IncidentQueries incidents(TenantGate gate, Incidents incidents) {
        return new IncidentQueries(gate, incidents);
    }

    @Produces
    @Singleton
    SubnucleoQueries subnucleos(TenantGate gate, Subnucleos subnucleos, Clock clock) {
        return new SubnucleoQueries(gate, subnucleos, clock);
    }
}
