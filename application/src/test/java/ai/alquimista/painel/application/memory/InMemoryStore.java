package ai.alquimista.painel.application.memory;

import ai.alquimista.painel.application.port.Facts;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.agent.AgentConfig;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.agent.DeployedAgent;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.incident.Incident;
import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.subnucleo.SubnucleoStatus;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantProfile;
import ai.alquimista.painel.domain.tenant.TenantStanding;
import ai.alquimista.painel.domain.tenant.TenantUser;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The facts as lists, for tests of use cases; {@link InMemoryPorts} reads them. */
public final class InMemoryStore implements Facts {

    final Map<TenantId, TenantProfile> tenants = new HashMap<>();
    final Map<TenantId, ZoneId> zones = new HashMap<>();
    final List<User> users = new ArrayList<>();
    final Map<UserId, Instant> logins = new HashMap<>();
    final Map<UserId, Boolean> staff = new HashMap<>();
    final Map<UUID, String> subnucleos = new HashMap<>();
    final List<Taken> taken = new ArrayList<>();
    final Map<AgentId, Agent> agents = new HashMap<>();
    final List<Assigned> assigned = new ArrayList<>();
    final List<Owned<Integration>> integrations = new ArrayList<>();
    final List<Owned<Incident>> incidents = new ArrayList<>();
    final List<Used> usage = new ArrayList<>();
    final List<AuditEntry> log = new ArrayList<>();

    final List<Owned<TenantUser>> people = new ArrayList<>();
    final List<Owned<DeployedAgent>> deployed = new ArrayList<>();

    record User(TenantId tenant, UserId user, boolean active) {}

    record Taken(TenantId tenant, UUID subnucleo, SubnucleoStatus status) {}

    record Agent(String name, String segment, UUID subnucleo) {}

    record Assigned(TenantId tenant, AgentId agent, AgentStatus status, Instant activatedAt) {}

    record Owned<T>(TenantId tenant, T thing) {}

    record Used(
            TenantId tenant,
            LocalDate date,
            AgentId agent,
            List<Integer> succeeded,
            List<Integer> failed,
            long tokens) {}

    TenantStanding standing(TenantProfile profile) {
        return new TenantStanding(profile.id(), profile.status(), zones.get(profile.id()));
    }

    @Override
    public void tenant(TenantProfile profile, ZoneId zone) {
        tenants.put(profile.id(), profile);
        zones.put(profile.id(), zone);
    }

    @Override
    public void user(TenantId tenant, UserId user, boolean active) {
        users.add(new User(tenant, user, active));
    }

    @Override
    public void user(TenantId tenant, TenantUser user) {
        people.add(new Owned<>(tenant, user));
    }

    @Override
    public void staff(UserId user, boolean active) {
        staff.put(user, active);
    }

    @Override
    public void subnucleo(UUID id, String name) {
        subnucleos.put(id, name);
    }

    @Override
    public void takes(TenantId tenant, UUID subnucleo, SubnucleoStatus status) {
        taken.add(new Taken(tenant, subnucleo, status));
    }

    @Override
    public void agent(AgentId agent, String name, String segment, UUID subnucleo) {
        agents.put(agent, new Agent(name, segment, subnucleo));
    }

    @Override
    public void assigned(TenantId tenant, AgentId agent, AgentStatus status, Instant activatedAt) {
        assigned.add(new Assigned(tenant, agent, status, activatedAt));
    }

    @Override
    public void deployed(TenantId tenant, DeployedAgent agent, Map<String, Object> config) {
        assigned(tenant, agent.id(), agent.status(), agent.activatedAt().orElse(Instant.MIN));
        deployed.add(new Owned<>(
                tenant,
                new DeployedAgent(
                        agent.id(),
                        agent.name(),
                        agent.status(),
                        new AgentConfig(new LinkedHashMap<>(config)),
                        agent.activatedAt(),
                        agent.deactivatedAt(),
                        agent.lastThirtyDays(),
                        agent.lastRequestAt(),
                        agent.version())));
    }

    @Override
    public void integration(TenantId tenant, Integration integration) {
        integrations.add(new Owned<>(tenant, integration));
    }

    @Override
    public void incident(TenantId tenant, Incident incident) {
        incidents.add(new Owned<>(tenant, incident));
    }

    @Override
    public void usage(
            TenantId tenant,
            LocalDate date,
            AgentId agent,
            List<Integer> succeeded,
            List<Integer> failed,
            long tokens) {
        usage.add(new Used(tenant, date, agent, succeeded, failed, tokens));
    }
}
