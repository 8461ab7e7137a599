package ai.alquimista.painel.domain.metering;

import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.tenant.TenantStanding;
import ai.alquimista.painel.domain.tenant.TenantStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A tenant as its events are judged.
 *
 * @param agents all that it has or had
 * @param sealedThrough its last day to which nothing can be added; empty where every day is open
 */
public record MeteredTenant(TenantStanding standing, Set<AgentId> agents, Optional<LocalDate> sealedThrough) {

    /** By so much a sender's clock may be ahead of ours. */
    public static final Duration AHEAD = Duration.ofMinutes(5);

    /** So late an event may be. */
    public static final Duration LATE = Duration.ofDays(35);

    public MeteredTenant {
        agents = Set.copyOf(agents);
    }

    /** Why a request does not count; empty if it does. */
    public Optional<Rejection> objectionTo(AgentRequest request, Instant now) {
        if (standing.status() != TenantStatus.ACTIVE) return Optional.of(Rejection.TENANT_NOT_ACTIVE);
        if (request.agent().filter(agent -> !agents.contains(agent)).isPresent())
            return Optional.of(Rejection.UNKNOWN_AGENT);
        if (request.occurredAt().isAfter(now.plus(AHEAD))) return Optional.of(Rejection.IN_THE_FUTURE);
        if (request.occurredAt().isBefore(now.minus(LATE))) return Optional.of(Rejection.TOO_OLD);
        LocalDate day = dayOf(request);
        return sealedThrough.filter(last -> !day.isAfter(last)).map(last -> Rejection.DAY_SEALED);
    }

    /** Whether the day that a request counts for was over when it came. */
    public boolean isLate(AgentRequest request, Instant now) {
        return dayOf(request).isBefore(standing.today(now));
    }

    /** The tenant's own calendar day that a request counts for. */
    public LocalDate dayOf(AgentRequest request) {
        return LocalDate.ofInstant(request.occurredAt(), standing.timeZone());
    }
}
