package ai.alquimista.painel.domain.platform;

import ai.alquimista.painel.domain.usage.UsageTotals;
import java.time.LocalDate;

/**
 * Every tenant's own day of that date, added up.
 *
 * @param activeTenants tenants with a request on that day
 */
public record PlatformDay(LocalDate date, UsageTotals totals, long activeTenants) {

    /** A day on which nobody asked for anything. */
    public static PlatformDay idle(LocalDate date) {
        return new PlatformDay(date, UsageTotals.NONE, 0);
    }
}
