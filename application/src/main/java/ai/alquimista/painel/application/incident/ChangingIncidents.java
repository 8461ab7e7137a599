package ai.alquimista.painel.application.incident;

import ai.alquimista.painel.application.change.Decision;
import ai.alquimista.painel.application.port.IncidentChanges;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.incident.Incident;
import ai.alquimista.painel.domain.incident.Incident.Wish;
import ai.alquimista.painel.domain.incident.IncidentFile;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Moves incidents on. */
public final class ChangingIncidents {

    private final IncidentGate gate;
    private final IncidentChanges incidents;
    private final Clock clock;

    public ChangingIncidents(IncidentGate gate, IncidentChanges incidents, Clock clock) {
        this.gate = gate;
        this.incidents = incidents;
        this.clock = clock;
    }

    /**
     * Ends one: all that a tenant's administrator may do with it.
     *
     * @param asked the request's {@code tenant_id}
     * @param expected the version that the change is meant for
     * @throws Refusal if the caller may not, the tenant has none such, or it is no longer as expected
     */
    public IncidentFile resolve(Caller caller, Optional<TenantId> asked, UUID incident, Optional<Version> expected) {
        return change(gate.enter(caller, Operation.UPDATE_TENANT_INCIDENT, asked), incident, Wish.RESOLVED, expected);
    }

    /**
     * Does with one what is wished; if it is so already, nothing changes.
     *
     * @param expected the version that the change is meant for
     * @throws Refusal if the caller may not, there is none such, it is no longer as expected, would have to go back, or
     *     would be given to somebody who is not on the staff
     */
    public IncidentFile change(Caller caller, UUID incident, Wish wish, Optional<Version> expected) {
        return change(gate.enter(caller, Operation.UPDATE_INTERNAL_INCIDENT, incident), incident, wish, expected);
    }

    private IncidentFile change(Granted by, UUID incident, Wish wish, Optional<Version> expected) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return incidents
                .change(by, incident, expected, before -> decide(by, before, before.changed(wish, now)))
                .orElseThrow(IncidentGate::missing);
    }

    private static Decision<Incident> decide(Granted by, Incident before, Incident after) {
        return new Decision<>(after, IncidentTrail.changed(by, before, after));
    }
}
