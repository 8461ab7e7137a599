package ai.alquimista.painel.application.incident;

import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.port.IncidentChanges;
import ai.alquimista.painel.application.port.IncidentChanges.Authored;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.incident.IncidentComment;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Says something about incidents, those that are resolved among them. */
public final class CommentingOnIncidents {

    private final IncidentGate gate;
    private final IncidentChanges incidents;
    private final Clock clock;

    public CommentingOnIncidents(IncidentGate gate, IncidentChanges incidents, Clock clock) {
        this.gate = gate;
        this.incidents = incidents;
        this.clock = clock;
    }

    /**
     * Comments on one of a tenant.
     *
     * @param asked the request's {@code tenant_id}
     * @throws Refusal if the caller may not, or the tenant has none such
     */
    public Answered comment(
            Caller caller, Optional<TenantId> asked, UUID incident, String text, Repeatable<Authored> request) {
        return comment(gate.enter(caller, Operation.COMMENT_TENANT_INCIDENT, asked), incident, text, request);
    }

    /**
     * Comments on one of any tenant, by one of our own people.
     *
     * @throws Refusal if the caller may not, or there is none such
     */
    public Answered comment(Caller caller, UUID incident, String text, Repeatable<Authored> request) {
        return comment(gate.enter(caller, Operation.COMMENT_INTERNAL_INCIDENT, incident), incident, text, request);
    }

    private Answered comment(Granted by, UUID incident, String text, Repeatable<Authored> request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        IncidentComment comment =
                new IncidentComment(UUID.randomUUID(), Optional.of(by.caller().user()), text, now);
        return incidents.comment(
                by, incident, comment, IncidentTrail.commented(by, incident, comment.id(), now), request);
    }
}
