package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.platform.PlatformAgent;
import ai.alquimista.painel.domain.platform.Readings;
import ai.alquimista.painel.domain.usage.DateRange;
import java.util.List;

/** What all tenants together have and do, as it is kept: reading it costs the same however many tenants there are. */
public interface PlatformUsage {

    /**
     * What an overview is made of.
     *
     * @param range 7, 30 or 90 days, ending today
     */
    Readings readings(DateRange range);

    /** Every agent of the catalogue with its use in the range, in any order. */
    List<PlatformAgent> agents(DateRange range);
}
