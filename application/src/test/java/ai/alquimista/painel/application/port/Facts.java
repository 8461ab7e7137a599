package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.agent.DeployedAgent;
import ai.alquimista.painel.domain.incident.Incident;
import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.subnucleo.SubnucleoStatus;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantProfile;
import ai.alquimista.painel.domain.tenant.TenantUser;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Lays down what a port's contract starts from, in whatever store stands behind the port. */
public interface Facts {

    /** The plan's limits and the use are the store's own to find; those of the profile are not laid down. */
    void tenant(TenantProfile profile, ZoneId zone);

    void user(TenantId tenant, UserId user, boolean active);

    void user(TenantId tenant, TenantUser user);

    void staff(UserId user, boolean active);

    void subnucleo(UUID id, String name);

    void takes(TenantId tenant, UUID subnucleo, SubnucleoStatus status);

    /** An agent of the catalogue, in a sub-core. */
    void agent(AgentId agent, String name, String segment, UUID subnucleo);

    void assigned(TenantId tenant, AgentId agent, AgentStatus status, Instant activatedAt);

    /**
     * The same with its configuration and its times.
     *
     * @param config as it is kept, secrets and all
     */
    void deployed(TenantId tenant, DeployedAgent agent, Map<String, Object> config);

    void integration(TenantId tenant, Integration integration);

    void incident(TenantId tenant, Incident incident);

    /** One day's requests of one agent: how long those that succeeded took, and those that failed, in milliseconds. */
    void usage(
            TenantId tenant, LocalDate date, AgentId agent, List<Integer> succeeded, List<Integer> failed, long tokens);
}
