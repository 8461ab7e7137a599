package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.command.CommandType;
import ai.alquimista.painel.domain.command.Transition;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * Steps of commands that the audit log does not have yet. Each comes out again until it is cleared, and may do so after.
 * Every call throws {@link Unavailable} when the store cannot answer in time.
 */
public interface CommandOutbox {

    /** Each command's in order, first steps before second ones, as far as the index knows of them. */
    List<Step> next(int limit);

    /** The log has them. */
    void clear(List<Step> steps);

    /** One step and its line for the log. */
    record Step(
            CommandId command, CommandType type, Optional<TenantId> tenant, Transition transition, AuditEntry entry) {}
}
