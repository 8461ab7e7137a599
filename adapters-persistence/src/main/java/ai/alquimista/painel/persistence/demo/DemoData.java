package ai.alquimista.painel.persistence.demo;

import ai.alquimista.painel.domain.metering.DatedRequest;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Fills a migrated database with the demonstration, once, and keeps its usage going on every later start. */
public final class DemoData {

    private static final long ONE_AT_A_TIME = 0x5041494e454cL;
    private static final World.Selection EVERYTHING = new World.Selection() {
        @Override
        public Stream<LocalDate> days(Customer customer, LocalDate today) {
            return today.minusDays(World.DAYS - 1L).datesUntil(today.plusDays(1));
        }

        @Override
        public boolean wants(UsageSource source) {
            return true;
        }
    };

    private static final String SEAL = """
            INSERT INTO alquimista_platform.usage_seals AS s (tenant_id, sealed_through)
            VALUES (:tenant, :day)
                ON CONFLICT (tenant_id) DO UPDATE SET sealed_through = greatest(s.sealed_through, excluded.sealed_through)
            """;

    private DemoData() {}

    /**
     * Adds what is missing, all of it or nothing. On a database without the first fixed tenant that is everything; later
     * it is the usage of the days that have passed since, of those customers and agents that are still active. Rows that
     * are there are never changed. The same day always tells the same story.
     *
     * <p>Days that are over come as day rows and are sealed. Today comes as the events that have happened so far, to be
     * rolled up like any others, so that more of them can come.
     *
     * @param url of the database, {@code jdbc:postgresql://…}
     * @param ownerUser the schema's owner, since only the owner sees past the walls between tenants
     * @param clock says what day it is in each tenant's zone
     * @throws org.jdbi.v3.core.JdbiException if the database cannot be reached or is not migrated
     * @throws DemoDataRefused if it holds other tenants and not the first fixed one, or other rows under the keys of these
     */
    public static Seeded seed(String url, String ownerUser, String ownerPassword, Clock clock) {
        Instant now = clock.instant();
        return Jdbi.create(url, ownerUser, ownerPassword).inTransaction(handle -> {
            handle.execute("SELECT pg_advisory_xact_lock(?)", ONE_AT_A_TIME);
            return handle.createQuery("SELECT created_at FROM alquimista_platform.tenants WHERE id = :first")
                    .bind("first", FixedCustomers.FIRST)
                    .mapTo(Instant.class)
                    .findOne()
                    .map(FixedCustomers::seedDay)
                    .map(seedDay -> goOn(handle, seedDay, now))
                    .orElseGet(() -> begin(handle, now));
        });
    }

    private static Seeded begin(Handle handle, Instant now) {
        if (hasTenants(handle)) throw new DemoDataRefused("the database has tenants that are not the demonstration's");
        var world = new World(new SeedDay(LocalDate.ofInstant(now, SeedDay.ZONE)));
        world.tables().forEach(table -> write(handle, table));
        return add(handle, world, now, EVERYTHING, world.customers().size());
    }

    private static boolean hasTenants(Handle handle) {
        return handle.createQuery("SELECT EXISTS (SELECT FROM alquimista_platform.tenants)")
                .mapTo(Boolean.class)
                .one();
    }

    private static Seeded goOn(Handle handle, SeedDay seedDay, Instant now) {
        return add(handle, new World(seedDay), now, Gaps.read(handle, seedDay), 0);
    }

    private static Seeded add(Handle handle, World world, Instant now, World.Selection selection, long tenants) {
        long days = addDays(handle, world.usage(now, selection));
        return new Seeded(tenants, days, addEvents(handle, world.requestsOfToday(now, selection)));
    }

    private static long addDays(Handle handle, List<UsageDay.Rows> usage) {
        write(
                handle,
                new Table(
                        "tenant_usage_sketches",
                        UsageDay.SKETCH_COLUMNS,
                        usage.stream().map(UsageDay.Rows::sketch)));
        seal(handle, usage);
        return write(
                handle,
                new Table("tenant_usage_daily", UsageDay.COLUMNS, usage.stream().map(UsageDay.Rows::day)));
    }

    private static long addEvents(Handle handle, List<DatedRequest> requests) {
        write(handle, Events.keys(requests));
        write(handle, Events.marks(requests));
        return write(handle, Events.requests(requests));
    }

    /** No events stand behind these days. */
    private static void seal(Handle handle, List<UsageDay.Rows> usage) {
        Map<UUID, LocalDate> last = usage.stream()
                .collect(Collectors.toMap(
                        UsageDay.Rows::tenant, UsageDay.Rows::date, BinaryOperator.maxBy(Comparator.naturalOrder())));
        PreparedBatch seals = handle.prepareBatch(SEAL);
        last.forEach(
                (tenant, day) -> seals.bind("tenant", tenant).bind("day", day).add());
        if (!last.isEmpty()) seals.execute();
    }

    private static long write(Handle handle, Table table) {
        try {
            return table.writeTo(handle);
        } catch (SQLException e) {
            throw new DemoDataRefused(table.name(), e);
        }
    }
}
