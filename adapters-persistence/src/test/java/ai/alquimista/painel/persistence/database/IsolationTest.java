package ai.alquimista.painel.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.persistence.Rows;
import ai.alquimista.painel.persistence.Store;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Two connections for everybody, and everything that can go wrong on them. */
@Isolated
class IsolationTest {

    private static final int CONNECTIONS = 2;
    private static final List<TenantId> TENANTS = List.of(new TenantId(Rows.ACME), new TenantId(Rows.GLOBEX));

    private final Store store = Store.fresh();
    private final Door door = store.door();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    @BeforeEach
    void fill() {
        Rows.twoTenants(store.database());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void holds_through_ten_thousand_reads_with_errors_timeouts_cancels_and_killed_backends() throws Exception {
        var over = new AtomicBoolean();
        try (var vandal = Executors.newSingleThreadExecutor()) {
            Future<?> vandalism = vandal.submit(() -> cancelAndKill(over));
            try {
                inParallel(4, 2_500, this::readOrFail);
            } finally {
                over.set(true);
            }
            vandalism.get();
        }

        assertThat(answered).hasValueGreaterThan(5_000);
        assertThat(failed).hasPositiveValue();
        nothingIsLeftOnAnyConnection();
    }

    @Test
    void holds_for_sixty_four_threads_of_two_tenants_with_aborts_and_rollbacks() throws Exception {
        inParallel(64, 60, this::readOrWrite);

        assertThat(answered).hasPositiveValue();
        assertThat(failed).hasPositiveValue();
        assertThat(Rows.of(
                        store.database().asOwner(),
                        "SELECT title FROM incidents WHERE title NOT IN ('Parado', tenant_id::text)"))
                .isEmpty();
        nothingIsLeftOnAnyConnection();
    }

    private void readOrFail(TenantId tenant, RandomGenerator random) {
        int dice = random.nextInt(1_000);
        if (dice == 0) door.read(tenant, Probe.class, sql -> sql.sleeps(3));
        else if (dice < 5) door.read(tenant, Probe.class, Probe::dies);
        else if (dice < 100) door.read(tenant, Probe.class, sql -> sql.fails("x"));
        else assertThat(door.read(tenant, Probe.class, Probe::seen)).containsExactly(tenant);
    }

    private void readOrWrite(TenantId tenant, RandomGenerator random) {
        switch (random.nextInt(4)) {
            case 0 -> assertThat(door.read(tenant, Probe.class, Probe::seen)).containsOnly(tenant);
            case 1 -> door.write(tenant, Probe.class, sql -> sql.open(tenant, tenant.toString()));
            case 2 ->
                door.write(tenant, Probe.class, sql -> {
                    sql.open(tenant, "undone");
                    assertThat(sql.seen()).containsOnly(tenant);
                    throw new Undone();
                });
            default ->
                door.write(tenant, Probe.class, sql -> {
                    sql.open(tenant, "undone");
                    sql.fails("x");
                });
        }
    }

    /** Strikes whatever a tenant's connection is doing, now and then for good. */
    private void cancelAndKill(AtomicBoolean over) {
        Jdbi superuser = store.database().asSuperuser();
        var random = new Random(7);
        superuser.useHandle(handle -> {
            while (!over.get()) {
                String blow = random.nextInt(10) == 0 ? "pg_terminate_backend" : "pg_cancel_backend";
                handle.createQuery("SELECT " + blow + "(pid), pg_sleep(0.01)::text FROM pg_stat_activity"
                                + " WHERE datname = current_database() AND usename = 'painel_tenant' LIMIT 1")
                        .mapTo(Boolean.class)
                        .list();
            }
        });
    }

    private interface Deed {
        void by(TenantId tenant, RandomGenerator random);
    }

    private void inParallel(int threads, int times, Deed deed) throws InterruptedException, ExecutionException {
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            var all = new ArrayList<Future<?>>();
            for (int thread = 0; thread < threads; thread++) {
                var random = new Random(thread);
                TenantId tenant = TENANTS.get(thread % TENANTS.size());
                all.add(executor.submit(() -> repeat(times, () -> deed.by(tenant, random))));
            }
            for (Future<?> each : all) each.get();
        }
    }

    /** What may fail is the database's answer; a foreign row is an assertion's error and ends the test. */
    private void repeat(int times, Runnable deed) {
        for (int i = 0; i < times; i++) {
            try {
                deed.run();
                answered.incrementAndGet();
            } catch (Refusal.Unavailable | JdbiException | Undone expected) {
                failed.incrementAndGet();
            }
        }
    }

    /** A backend that was killed a moment ago has nothing left; its connection cannot be given back, only evicted. */
    private void nothingIsLeftOnAnyConnection() throws SQLException {
        HikariDataSource pool = store.door().tenantConnections();
        var open = new ArrayList<Connection>();
        int looked = 0;
        try {
            for (int i = 0; i < CONNECTIONS; i++) open.add(pool.getConnection());
            for (Connection each : open) {
                if (!each.isValid(1)) {
                    pool.evictConnection(each);
                    continue;
                }
                looked++;
                try (var statement = each.createStatement();
                        var left = statement.executeQuery("""
                                SELECT coalesce(current_setting('app.tenant_id', true), '')
                                       || coalesce(current_setting('app.sub', true), ''),
                                       (SELECT count(*) FROM incidents) + (SELECT count(*) FROM tenant_users)""")) {
                    left.next();
                    assertThat(left.getString(1)).isEmpty();
                    assertThat(left.getInt(2)).isZero();
                }
            }
        } finally {
            for (Connection each : open) each.close();
        }
        assertThat(looked).isPositive();
    }

    private static final class Undone extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
