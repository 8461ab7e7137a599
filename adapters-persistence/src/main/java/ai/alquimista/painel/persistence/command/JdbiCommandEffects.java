package ai.alquimista.painel.persistence.command;

import ai.alquimista.painel.application.port.CommandEffects;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.persistence.database.Door;
import java.util.Optional;
import java.util.UUID;

/** Effects with their receipts: whoever writes a command's receipt first has its effect, and nobody after. */
public final class JdbiCommandEffects implements CommandEffects {

    private static final String RESET = "reset_integration";
    private static final String RESTART = "record_restart";

    private final Door door;

    public JdbiCommandEffects(Door door) {
        this.door = door;
    }

    @Override
    public Optional<Subject> integration(TenantId tenant, UUID integration) {
        return door.readInternally(
                CommandEffectSql.class,
                sql -> sql.findIntegration(tenant, integration).map(SubjectRow::subject));
    }

    @Override
    public Optional<AgentStatus> agent(TenantId tenant, AgentId agent) {
        return door.readInternally(CommandEffectSql.class, sql -> sql.findAgent(tenant, agent));
    }

    @Override
    public boolean resetIntegration(CommandId command, TenantId tenant, UUID integration, AuditEntry entry) {
        return door.inInternalTransaction(CommandEffectSql.class, sql -> {
            if (!sql.addReceipt(tenant, command, RESET)) return false;
            sql.condemnCredential(tenant, integration, entry.createdAt());
            if (!sql.reset(tenant, integration, entry.createdAt())) throw new NotFound("integration");
            sql.log().append(entry);
            return true;
        });
    }

    @Override
    public boolean recordRestart(CommandId command, TenantId tenant, AgentId agent, AuditEntry entry) {
        return door.inInternalTransaction(CommandEffectSql.class, sql -> {
            if (!sql.addReceipt(tenant, command, RESTART)) return false;
            if (!sql.noteRestart(tenant, agent, entry.createdAt())) throw new NotFound("agent");
            sql.log().append(entry);
            return true;
        });
    }
}
