package ai.alquimista.painel.domain.usage;

import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A change to the figures of a day that was closed already.
 *
 * @param day in the tenant's time zone
 * @param agent empty for the requests that reached no agent
 * @param before empty where there were no figures
 * @param after empty where there are none any more
 */
public record UsageRevision(
        UUID id,
        TenantId tenant,
        String tenantName,
        LocalDate day,
        Optional<AgentId> agent,
        Instant revisedAt,
        Cause cause,
        Optional<Measured> before,
        Optional<Measured> after) {

    /** What made the figures change. */
    public enum Cause {
        LATE_EVENTS,
        /** One of our own people decided that a report counts in another's place. */
        REPLAYED_EVENT,
        /** Somebody had the day rolled anew. */
        RERUN
    }

    /**
     * What the day said.
     *
     * @param costUsd US dollars, six decimals
     */
    public record Measured(UsageFigures figures, BigDecimal costUsd) {}
}
