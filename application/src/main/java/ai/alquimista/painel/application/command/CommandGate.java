package ai.alquimista.painel.application.command;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.Optional;

/** The way to commands: whoever looks at one tenant's leaves a line in the log, whoever looks at all of them does not. */
public final class CommandGate {

    private final PlatformGate platform;
    private final TenantGate tenants;

    public CommandGate(PlatformGate platform, TenantGate tenants) {
        this.platform = platform;
        this.tenants = tenants;
    }

    /**
     * Lets one of our own people in, or refuses.
     *
     * @throws Refusal if the caller may not, or there is no such tenant
     */
    void enter(Caller caller, Operation operation, Optional<TenantId> tenant) {
        if (tenant.isPresent()) tenants.enter(caller, operation, tenant);
        else platform.enter(caller, operation);
    }
}
