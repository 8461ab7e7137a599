package ai.alquimista.painel.persistence.billing;

import ai.alquimista.painel.application.port.Revenue;
import ai.alquimista.painel.domain.billing.RevenueOverview;
import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.persistence.database.Door;

/** The revenue from what is kept, in one statement, and the plans' names in another. */
public final class JdbiRevenue implements Revenue {

    private final Door door;

    public JdbiRevenue(Door door) {
        this.door = door;
    }

    @Override
    public RevenueOverview overview(DateRange range) {
        return door.readInternally(
                RevenueSql.class,
                sql -> new Books(range, sql.findBalances(range.first(), range.last())).overview(sql.findPlanNames()));
    }
}
