package ai.alquimista.painel.domain.command;

import static ai.alquimista.painel.domain.command.Parameter.optional;
import static ai.alquimista.painel.domain.command.Parameter.required;

import ai.alquimista.painel.domain.command.Parameter.Kind;
import ai.alquimista.painel.domain.tenant.TenantStatus;
import java.util.List;

/** What can be commanded, and what must be said with it. */
public enum CommandType {
    HEALTH_CHECK(TenantNeed.OPTIONAL, true),
    RESET_TOKEN(TenantNeed.REQUIRED, true),
    RESTART_AGENT(TenantNeed.REQUIRED, false),
    REPROCESS_QUEUE(TenantNeed.OPTIONAL, false);

    private final TenantNeed tenant;
    private final boolean servesTheLocked;

    CommandType(TenantNeed tenant, boolean servesTheLocked) {
        this.tenant = tenant;
        this.servesTheLocked = servesTheLocked;
    }

    /** Whether it concerns a tenant. */
    public TenantNeed tenant() {
        return tenant;
    }

    public List<Parameter> parameters() {
        return switch (this) {
            case HEALTH_CHECK -> List.of(optional("targets", new Kind.Choices(Target.spellings())));
            case RESET_TOKEN -> List.of(required("integration_id", new Kind.Id()));
            case RESTART_AGENT -> List.of(required("agent_id", new Kind.Id()));
            case REPROCESS_QUEUE ->
                List.of(
                        required("queue_name", new Kind.Text(80, "^[A-Za-z0-9_-]{1,80}$")),
                        optional("max_messages", new Kind.Whole(1, 1_000, 100)));
        };
    }

    /** Whether it may be commanded on a tenant of that status. */
    public boolean serves(TenantStatus status) {
        return servesTheLocked || status == TenantStatus.ACTIVE;
    }

    /** Whether a command names its tenant. */
    public enum TenantNeed {
        REQUIRED,
        OPTIONAL
    }
}
