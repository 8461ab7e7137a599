package ai.alquimista.painel.persistence.upkeep;

import ai.alquimista.painel.persistence.database.OwnerDatabase;
import ai.alquimista.painel.persistence.schema.Owner;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Makes every read model anew from its sources, for repair. It may run beside the service: writers wait while their model is
 * made. The platform's days and all percentiles are marked, and made by the next {@link ReadModelUpkeep}.
 */
public final class ReadModelRebuild {

    private static final int TENANTS_AT_ONCE = 1_000;

    private ReadModelRebuild() {}

    /** As the owner, since no other login may read and write all of it. */
    public static void rebuild(Owner owner, Clock clock) {
        Jdbi jdbi = OwnerDatabase.of(owner);
        jdbi.useExtension(RebuildSql.class, RebuildSql::counts);
        jdbi.useExtension(RebuildSql.class, RebuildSql::billing);
        jdbi.useExtension(RebuildSql.class, sql -> windows(sql, clock));
        jdbi.useExtension(RebuildSql.class, RebuildSql::markAllDays);
    }

    private static void windows(RebuildSql sql, Clock clock) {
        UUID last = new UUID(0, 0);
        for (List<UUID> some = sql.findAfter(last, TENANTS_AT_ONCE);
                !some.isEmpty();
                some = sql.findAfter(last, TENANTS_AT_ONCE)) {
            sql.windows(some, clock.instant());
            last = some.getLast();
        }
    }
}
