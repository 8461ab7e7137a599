package ai.alquimista.painel.bootstrap.wiring;

import ai.alquimista.painel.application.access.Denials;
import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.access.Trail;
import ai.alquimista.painel.application.agent.AgentQueries;
import ai.alquimista.painel.application.billing.BillingQueries;
import ai.alquimista.painel.application.directory.TenantDirectoryQueries;
import ai.alquimista.painel.application.incident.IncidentQueries;
import ai.alquimista.painel.application.incident.PlatformIncidentQueries;
import ai.alquimista.painel.application.integration.IntegrationQueries;
import ai.alquimista.painel.application.integration.PlatformIntegrationQueries;
import ai.alquimista.painel.application.metering.DecidingOnEvents;
import ai.alquimista.painel.application.metering.QuarantineQueries;
import ai.alquimista.painel.application.metering.RequestIntake;
import ai.alquimista.painel.application.platform.PlatformQueries;
import ai.alquimista.painel.application.port.Agents;
import ai.alquimista.painel.application.port.AuditLog;
import ai.alquimista.painel.application.port.Generations;
import ai.alquimista.painel.application.port.Incidents;
import ai.alquimista.painel.application.port.Integrations;
import ai.alquimista.painel.application.port.Memberships;
import ai.alquimista.painel.application.port.MeteredRequests;
import ai.alquimista.painel.application.port.MeteredTenants;
import ai.alquimista.painel.application.port.PlatformIncidents;
import ai.alquimista.painel.application.port.PlatformIntegrations;
import ai.alquimista.painel.application.port.PlatformUsage;
import ai.alquimista.painel.application.port.QuarantinedEvents;
import ai.alquimista.painel.application.port.ReadCache;
import ai.alquimista.painel.application.port.Revenue;
import ai.alquimista.painel.application.port.StaffDirectory;
import ai.alquimista.painel.application.port.Subnucleos;
import ai.alquimista.painel.application.port.TenantDetails;
import ai.alquimista.painel.application.port.TenantDirectory;
import ai.alquimista.painel.application.port.Tenants;
import ai.alquimista.painel.application.port.UsageLedger;
import ai.alquimista.painel.application.port.UsageRevisions;
import ai.alquimista.painel.application.read.Reads;
import ai.alquimista.painel.application.subnucleo.SubnucleoQueries;
import ai.alquimista.painel.application.tenant.TenantDetailQueries;
import ai.alquimista.painel.application.tenant.TenantQueries;
import ai.alquimista.painel.application.usage.RevisionQueries;
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
    PlatformGate platform(StaffDirectory staff) {
        return new PlatformGate(staff);
    }

    @Produces
    @Singleton
    Denials denials(AuditLog log, Clock clock) {
        return new Denials(log, clock);
    }

    @Produces
    @Singleton
    Reads reads(Generations generations, ReadCache cache) {
        return new Reads(generations, cache);
    }

    @Produces
    @Singleton
    TenantQueries tenants(TenantGate gate, Tenants tenants, Reads reads, Clock clock) {
        return new TenantQueries(gate, tenants, reads, clock);
    }

    @Produces
    @Singleton
    TenantDirectoryQueries directory(PlatformGate gate, TenantDirectory directory, Reads reads) {
        return new TenantDirectoryQueries(gate, directory, reads);
    }

    @Produces
    @Singleton
    AgentQueries agents(TenantGate gate, Agents agents, Reads reads, Clock clock) {
        return new AgentQueries(gate, agents, reads, clock);
    }

    @Produces
    @Singleton
    IntegrationQueries integrations(TenantGate gate, Integrations integrations, Reads reads) {
        return new IntegrationQueries(gate, integrations, reads);
    }

    @Produces
    @Singleton
    UsageQueries usage(TenantGate gate, UsageLedger ledger, Agents agents, Reads reads, Clock clock) {
        return new UsageQueries(gate, ledger, agents, reads, clock);
    }

    @Produces
    @Singleton
    RequestIntake intake(MeteredTenants tenants, MeteredRequests requests, Clock clock) {
        return new RequestIntake(tenants, requests, clock);
    }

    @Produces
    @Singleton
    QuarantineQueries quarantine(PlatformGate platform, TenantGate tenants, QuarantinedEvents events) {
        return new QuarantineQueries(platform, tenants, events);
    }

    @Produces
    @Singleton
    DecidingOnEvents deciding(PlatformGate gate, QuarantinedEvents events, Clock clock) {
        return new DecidingOnEvents(gate, events, clock);
    }

    @Produces
    @Singleton
    IncidentQueries incidents(TenantGate gate, Incidents incidents, Reads reads) {
        return new IncidentQueries(gate, incidents, reads);
    }

    @Produces
    @Singleton
    SubnucleoQueries subnucleos(TenantGate gate, Subnucleos subnucleos, Reads reads, Clock clock) {
        return new SubnucleoQueries(gate, subnucleos, reads, clock);
    }

    @Produces
    @Singleton
    PlatformQueries platformUsage(PlatformGate gate, PlatformUsage usage, Reads reads, Clock clock) {
        return new PlatformQueries(gate, usage, reads, clock);
    }

    @Produces
    @Singleton
    RevisionQueries revisions(PlatformGate platform, TenantGate tenants, UsageRevisions revisions, Reads reads) {
        return new RevisionQueries(platform, tenants, revisions, reads);
    }

    @Produces
    @Singleton
    TenantDetailQueries details(TenantGate gate, TenantDetails details, Reads reads, Clock clock) {
        return new TenantDetailQueries(gate, details, reads, clock);
    }

    @Produces
    @Singleton
    BillingQueries billing(PlatformGate gate, Revenue revenue, Reads reads, Clock clock) {
        return new BillingQueries(gate, revenue, reads, clock);
    }

    @Produces
    @Singleton
    PlatformIntegrationQueries integrations(PlatformGate gate, PlatformIntegrations integrations, Reads reads) {
        return new PlatformIntegrationQueries(gate, integrations, reads);
    }

    @Produces
    @Singleton
    PlatformIncidentQueries incidents(
            PlatformGate platform, TenantGate tenants, PlatformIncidents incidents, Reads reads) {
        return new PlatformIncidentQueries(platform, tenants, incidents, reads);
    }
}
