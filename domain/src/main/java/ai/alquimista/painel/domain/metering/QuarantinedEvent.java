package ai.alquimista.painel.domain.metering;

import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.access.Actor;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A report that was kept aside: its event had been reported before, with something else.
 *
 * @param id of the report; several reports of one event may be kept aside
 * @param counted what counts under the event's id now; empty once it is gone with the raw events of its day
 * @param decided empty while nobody has decided on it
 */
public record QuarantinedEvent(
        UUID id,
        String tenantName,
        DatedRequest reported,
        Optional<DatedRequest> counted,
        Instant quarantinedAt,
        Optional<Decided> decided) {

    public QuarantinedEvent {
        if (counted.filter(other -> !isSameEvent(reported.request(), other.request()))
                .isPresent()) throw new IllegalArgumentException("two events are no two reports of one");
    }

    /** Who decided on it, how and when. */
    public record Decided(Resolution resolution, Actor by, Instant at) {}

    public TenantId tenant() {
        return reported.request().tenant();
    }

    /**
     * Whether it is still to be decided like this; false if it was.
     *
     * @param sealedThrough the tenant's last day whose figures can no longer change; empty where every day's can
     * @throws Conflict if it was decided otherwise, or if figures that a replay changes can no longer change
     */
    public boolean awaits(Resolution wanted, Optional<LocalDate> sealedThrough) {
        if (decided.isPresent()) {
            if (decided.get().resolution() != wanted) throw new Conflict(Clash.DECIDED_OTHERWISE);
            return false;
        }
        if (wanted == Resolution.REPLAYED) requireReplaceable(sealedThrough);
        return true;
    }

    private void requireReplaceable(Optional<LocalDate> sealedThrough) {
        DatedRequest replaced = counted.orElseThrow(() -> new Conflict(Clash.NOTHING_TO_REPLACE));
        if (sealedThrough.isPresent()
                && Stream.of(reported, replaced).anyMatch(each -> each.isSealed(sealedThrough.get())))
            throw new Conflict(Clash.DAY_SEALED);
    }

    private static boolean isSameEvent(AgentRequest one, AgentRequest other) {
        return one.tenant().equals(other.tenant()) && one.eventId().equals(other.eventId());
    }
}
