package ai.alquimista.painel.application.incident;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.port.IncidentFiles;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.Optional;
import java.util.UUID;

/** The way to one incident: within a tenant, or by its id alone. */
public final class IncidentGate {

    private final PlatformGate platform;
    private final TenantGate tenants;
    private final IncidentFiles files;

    public IncidentGate(PlatformGate platform, TenantGate tenants, IncidentFiles files) {
        this.platform = platform;
        this.tenants = tenants;
        this.files = files;
    }

    /**
     * Lets the caller in to a tenant.
     *
     * @throws Refusal if the caller may not, or there is no such tenant
     */
    Granted enter(Caller caller, Operation operation, Optional<TenantId> asked) {
        return tenants.enter(caller, operation, asked);
    }

    /**
     * Lets one of our own people in to the tenant that has the incident; the log knows of it.
     *
     * @throws Refusal if the caller may not, or there is no such incident
     */
    Granted enter(Caller caller, Operation operation, UUID incident) {
        platform.enter(caller, operation);
        TenantId owner = files.ownerOf(incident).orElseThrow(IncidentGate::missing);
        return tenants.enter(caller, operation, Optional.of(owner));
    }

    static Refusal missing() {
        return new Refusal.NotFound("incident");
    }
}
