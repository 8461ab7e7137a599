package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.Optional;
import java.util.UUID;

/**
 * What commands change in the database. An effect, its receipt and its line in the log are kept together or not at all, and
 * once for each command however often it is tried.
 */
public interface CommandEffects {

    /** An integration as a command finds it. */
    Optional<Subject> integration(TenantId tenant, UUID integration);

    /** A tenant's agent as a command finds it; empty if the tenant never had it. */
    Optional<AgentStatus> agent(TenantId tenant, AgentId agent);

    /**
     * The integration waits for a new credential: no reference to the old one, no error. False if this command did that
     * before, and then nothing changes.
     *
     * @throws NotFound if the tenant has no such integration; nothing is kept
     */
    boolean resetIntegration(CommandId command, TenantId tenant, UUID integration, AuditEntry entry);

    /**
     * The restart is on record. False if this command's was before, and then nothing changes.
     *
     * @throws NotFound if the tenant has no such agent; nothing is kept
     */
    boolean recordRestart(CommandId command, TenantId tenant, AgentId agent, AuditEntry entry);

    /**
     * An integration and where its credential lies.
     *
     * @param credential the secret store's name for it; empty where there is none
     */
    record Subject(Integration integration, Optional<String> credential) {}
}
