package ai.alquimista.painel.application.incident;

import ai.alquimista.painel.application.port.IncidentFiles;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.incident.IncidentFile;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.Optional;
import java.util.UUID;

/** Incidents one by one. Never remembered: whoever works on one must see it as it is. */
public final class IncidentFileQueries {

    private final IncidentGate gate;
    private final IncidentFiles files;

    public IncidentFileQueries(IncidentGate gate, IncidentFiles files) {
        this.gate = gate;
        this.files = files;
    }

    /**
     * One of a tenant.
     *
     * @param asked the request's {@code tenant_id}
     * @throws Refusal if the caller may not see it, or the tenant has none such
     */
    public IncidentFile find(Caller caller, Optional<TenantId> asked, UUID incident) {
        return find(gate.enter(caller, Operation.GET_TENANT_INCIDENT, asked), incident);
    }

    /**
     * One of any tenant, for our own people; the log knows of the look.
     *
     * @throws Refusal if the caller may not see it, or there is none such
     */
    public IncidentFile find(Caller caller, UUID incident) {
        return find(gate.enter(caller, Operation.GET_INTERNAL_INCIDENT, incident), incident);
    }

    private IncidentFile find(Granted by, UUID incident) {
        return files.find(by, incident).orElseThrow(IncidentGate::missing);
    }
}
