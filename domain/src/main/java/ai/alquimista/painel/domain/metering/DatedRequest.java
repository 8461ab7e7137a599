package ai.alquimista.painel.domain.metering;

import java.time.LocalDate;

/**
 * A request and the day that it counts for.
 *
 * @param day in the tenant's time zone
 */
public record DatedRequest(AgentRequest request, LocalDate day) {

    /** Whether its day's figures can no longer change. */
    boolean isSealed(LocalDate sealedThrough) {
        return !day.isAfter(sealedThrough);
    }
}
