package ai.alquimista.painel.application.metering;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.port.QuarantinedEvents;
import ai.alquimista.painel.application.port.QuarantinedEvents.Decision;
import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.audit.AuditEntry.Category;
import ai.alquimista.painel.domain.audit.AuditEntry.Outcome;
import ai.alquimista.painel.domain.metering.AgentRequest;
import ai.alquimista.painel.domain.metering.DatedRequest;
import ai.alquimista.painel.domain.metering.QuarantinedEvent;
import ai.alquimista.painel.domain.metering.Resolution;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Settles what counts where an event was reported with different contents. */
public final class DecidingOnEvents {

    private final PlatformGate gate;
    private final QuarantinedEvents events;
    private final Clock clock;

    public DecidingOnEvents(PlatformGate gate, QuarantinedEvents events, Clock clock) {
        this.gate = gate;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Decides on one report; if that was decided before, nothing changes.
     *
     * @throws Refusal.NotFound if there is no such report
     * @throws Refusal.Conflict if it was decided otherwise, or can no longer be replayed
     */
    public QuarantinedEvent decide(Caller caller, UUID id, Resolution resolution) {
        gate.enter(caller, Operation.DECIDE_INTERNAL_QUARANTINED_EVENT);
        return events.decide(
                        id,
                        (event, sealedThrough) -> event.awaits(resolution, sealedThrough)
                                ? Optional.of(new Decision(resolution, entry(caller, event, resolution)))
                                : Optional.empty())
                .orElseThrow(() -> new Refusal.NotFound("event"));
    }

    private AuditEntry entry(Caller caller, QuarantinedEvent event, Resolution resolution) {
        String decided = resolution.name().toLowerCase(Locale.ROOT);
        return new AuditEntry(
                "quarantine." + decided,
                Category.TENANT,
                Optional.of(event.tenant()),
                caller.user(),
                "quarantined_event",
                Optional.of(event.id().toString()),
                Operation.DECIDE_INTERNAL_QUARANTINED_EVENT.id(),
                Outcome.SUCCESS,
                details(event, resolution),
                caller.origin(),
                clock.instant());
    }

    /** What counted before and what counts after; a report that is discarded changes neither. */
    private static Map<String, String> details(QuarantinedEvent event, Resolution resolution) {
        Map<String, String> details = new HashMap<>();
        details.put("event_id", event.reported().request().eventId().toString());
        Optional<DatedRequest> before = event.counted();
        before.ifPresent(counted -> tell(details, "before.", counted));
        Optional<DatedRequest> after = resolution == Resolution.REPLAYED ? Optional.of(event.reported()) : before;
        after.ifPresent(counting -> tell(details, "after.", counting));
        return details;
    }

    private static void tell(Map<String, String> details, String prefix, DatedRequest dated) {
        AgentRequest request = dated.request();
        details.put(prefix + "day", dated.day().toString());
        details.put(prefix + "agent_id", request.agent().map(AgentId::toString).orElse(""));
        details.put(prefix + "occurred_at", request.occurredAt().toString());
        details.put(prefix + "status", request.outcome().name().toLowerCase(Locale.ROOT));
        details.put(prefix + "response_time_ms", Integer.toString(request.responseTimeMs()));
        details.put(prefix + "tokens_used", Long.toString(request.tokensUsed()));
        details.put(prefix + "cost_usd", request.costUsd().toPlainString());
    }
}
