package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.billing.RevenueOverview;
import ai.alquimista.painel.domain.usage.DateRange;

/** The revenue as it is kept: reading it costs the same however many tenants there are. */
public interface Revenue {

    /**
     * The revenue of some days, all of it as it was at one moment. Movements of later days do not count. A plan that is on
     * offer has a share even if nobody pays for it; a segment has one if it pays, paid or moved in the range.
     */
    RevenueOverview overview(DateRange range);
}
