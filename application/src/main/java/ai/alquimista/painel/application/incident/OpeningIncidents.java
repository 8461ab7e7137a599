package ai.alquimista.painel.application.incident;

import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.port.IncidentChanges;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.incident.Incident;
import ai.alquimista.painel.domain.incident.Incident.Report;
import ai.alquimista.painel.domain.incident.IncidentFile;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Says that something went wrong. */
public final class OpeningIncidents {

    private final IncidentGate gate;
    private final IncidentChanges incidents;
    private final Clock clock;

    public OpeningIncidents(IncidentGate gate, IncidentChanges incidents, Clock clock) {
        this.gate = gate;
        this.incidents = incidents;
        this.clock = clock;
    }

    /**
     * Opens one for a tenant, by its administrator or by one of our own people.
     *
     * @param asked the request's {@code tenant_id}
     * @throws Refusal if the caller may not
     */
    public Answered open(Caller caller, Optional<TenantId> asked, Report report, Repeatable<IncidentFile> request) {
        return open(gate.enter(caller, Operation.CREATE_TENANT_INCIDENT, asked), report, request);
    }

    /**
     * Opens one for any tenant, by one of our own people.
     *
     * @throws Refusal if the caller may not, there is no such tenant, or whom it is given to is not on the staff
     */
    public Answered openFor(Caller caller, TenantId tenant, Report report, Repeatable<IncidentFile> request) {
        return open(gate.enter(caller, Operation.CREATE_INTERNAL_INCIDENT, Optional.of(tenant)), report, request);
    }

    private Answered open(Granted by, Report report, Repeatable<IncidentFile> request) {
        Incident incident = Incident.open(
                UUID.randomUUID(), report, by.caller().user(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        return incidents.open(by, incident, IncidentTrail.opened(by, incident), request);
    }
}
