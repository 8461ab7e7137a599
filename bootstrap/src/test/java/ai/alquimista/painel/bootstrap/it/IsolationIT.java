package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.FIRST_TENANT;
import static ai.alquimista.painel.local.issuer.DemoUsers.OTHER_TENANT_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.SECOND_TENANT;
import static ai.alquimista.painel.local.issuer.DemoUsers.TENANT_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.local.issuer.DemoUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IsolationIT {

    private static final int THREADS = 64;
    private static final int REQUESTS = 3_000;
    private static final int ABORTS = 500;

    @Test
    void every_answer_belongs_to_its_caller_whatever_the_others_do() {
        List<Side> sides = List.of(
                Side.of(TENANT_ADMIN, FIRST_TENANT.toString()), Side.of(OTHER_TENANT_ADMIN, SECOND_TENANT.toString()));
        assertThat(sides.get(0).owned()).isNotEqualTo(sides.get(1).owned());
        Queue<String> foreign = new ConcurrentLinkedQueue<>();
        var answered = new AtomicInteger();
        var left = new AtomicInteger(REQUESTS);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < THREADS; i++) {
                Side side = sides.get(i % 2);
                threads.execute(() -> {
                    while (left.getAndDecrement() > 0) ask(side, anyRoute(), foreign, answered);
                });
            }
            threads.execute(() -> hangUp(sides));
        }

        assertThat(foreign).isEmpty();
        assertThat(answered.get()).isGreaterThan(REQUESTS / 2);
        for (Side side : sides) {
            for (String path : Routes.ALL) ask(side, path, foreign, answered);
        }
        assertThat(foreign).isEmpty();
    }

    /** Under this load a request may be shed, never answered with somebody else's data. */
    private static void ask(Side side, String path, Queue<String> foreign, AtomicInteger answered) {
        Answer answer = Http.get(Expected.widest(path), side.token());
        if (answer.status() == 503) return;
        answered.incrementAndGet();
        String shown = answer.status() == 200 ? Expected.shown(path, answer.json()) : "status " + answer.status();
        if (!shown.equals(side.owned().at(path))) foreign.add(side.user().email() + " " + path + ": " + shown);
    }

    private static String anyRoute() {
        return Routes.ALL.get(ThreadLocalRandom.current().nextInt(Routes.ALL.size()));
    }

    private static void hangUp(List<Side> sides) {
        for (int i = 0; i < ABORTS; i++) {
            Side side = sides.get(i % 2);
            Wire.abort(Expected.widest(Routes.ALL.get(i % Routes.ALL.size())), side.token());
        }
    }

    static Stream<String> tenantTables() {
        return Service.running()
                .owner()
                .withHandle(
                        handle -> handle.createQuery("""
                                SELECT c.relname
                                  FROM pg_class c
                                  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped
                                 WHERE c.relnamespace = 'alquimista_platform'::regnamespace
                                   AND c.relkind IN ('r', 'p', 'v', 'm')
                                   AND has_table_privilege('painel_tenant', c.oid, 'SELECT')
                                 UNION SELECT 'tenants'
                                 ORDER BY 1
                                """).mapTo(String.class).list())
                .stream();
    }

    @Test
    void the_tenants_tables_have_rows_to_hide() {
        List<String> tables = tenantTables().toList();

        assertThat(tables).contains("tenants", "tenant_users", "tenant_agents", "tenant_integrations", "incidents");
        for (String table : List.of("tenants", "tenant_users", "tenant_usage_daily", "incidents", "operational_events"))
            assertThat(Service.running().owner().<Long, RuntimeException>withHandle(handle -> rows(handle, table)))
                    .as(table)
                    .isPositive();
    }

    @ParameterizedTest
    @MethodSource("tenantTables")
    void the_tenants_login_without_a_context_sees_no_row(String table) {
        assertThat(Service.running().tenantLogin().<Long, RuntimeException>withHandle(handle -> rows(handle, table)))
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("tenantTables")
    void the_tenants_login_sees_one_tenant_even_where_the_statement_names_none(String table) {
        List<String> seen = new ArrayList<>();
        Service.running().tenantLogin().useTransaction(handle -> {
            handle.createQuery("SELECT set_config('app.tenant_id', :id, true)")
                    .bind("id", FIRST_TENANT.toString())
                    .mapTo(String.class)
                    .one();
            String column = table.equals("tenants") ? "id" : "tenant_id";
            seen.addAll(handle.createQuery("SELECT DISTINCT " + column + "::text FROM alquimista_platform." + table)
                    .mapTo(String.class)
                    .list());
        });

        assertThat(seen).isSubsetOf(FIRST_TENANT.toString());
    }

    private static long rows(Handle handle, String table) {
        return handle.createQuery("SELECT count(*) FROM alquimista_platform." + table)
                .mapTo(Long.class)
                .one();
    }

    /** One tenant's caller, and what is theirs by the database's own word. */
    private record Side(DemoUser user, String token, Expected owned) {

        static Side of(DemoUser user, String tenant) {
            return new Side(user, Service.running().token(user), Expected.of(tenant));
        }
    }
}
