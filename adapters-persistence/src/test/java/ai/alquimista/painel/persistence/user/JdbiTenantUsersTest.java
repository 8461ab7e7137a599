package ai.alquimista.painel.persistence.user;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.RIVAL;
import static ai.alquimista.painel.application.port.Samples.SAO_PAULO;
import static ai.alquimista.painel.application.port.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.user.TenantUsersContract;
import ai.alquimista.painel.application.user.UserDesk;
import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantUser;
import ai.alquimista.painel.domain.tenant.UserRole;
import ai.alquimista.painel.domain.tenant.UserStatus;
import ai.alquimista.painel.persistence.Rows;
import ai.alquimista.painel.persistence.Store;
import ai.alquimista.painel.persistence.schema.Login;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbiTenantUsersTest extends TenantUsersContract {

    private static final int DUELS = 200;
    private static final int CROWD = 50;
    private static final int TRIES = 200;

    private final Store store = Store.fresh();
    private final UserDesk desk = new UserDesk(clock -> new JdbiTenantUsers(store.door(), clock, 1));

    JdbiTenantUsersTest() {
        store.facts().tenant(ACME, SAO_PAULO);
        store.facts().tenant(RIVAL, SAO_PAULO);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected UserDesk desk() {
        return desk;
    }

    @Override
    protected void add(TenantId tenant, TenantUser user, UserId sub) {
        execute(
                """
                INSERT INTO tenant_users (tenant_id, id, cognito_sub, email, full_name, role, status)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                tenant.value(),
                user.id(),
                sub.value(),
                user.email(),
                user.fullName(),
                user.role().name().toLowerCase(Locale.ROOT),
                user.status().name().toLowerCase(Locale.ROOT));
    }

    @Override
    protected List<String> logged() {
        return rows(
                "SELECT event_type FROM operational_events WHERE event_type LIKE 'tenant.user.%' ORDER BY created_at");
    }

    @Test
    void leave_an_administrator_however_often_two_demote_each_other_at_once() throws Exception {
        for (int duel = 0; duel < DUELS; duel++) {
            execute("UPDATE tenant_users SET role = 'admin', version = version + 1");

            atOnce(List.of(
                    () -> patiently(() -> desk.change(id(1), DEMOTE)),
                    () -> patiently(() -> desk.change(id(2), DEMOTE))));

            assertThat(rows("SELECT count(*) FROM tenant_users WHERE role = 'admin' AND status = 'active'"))
                    .containsExactly("1");
        }
    }

    @Test
    void are_no_more_than_the_plan_allows_though_fifty_are_invited_at_once() throws Exception {
        atOnce(IntStream.range(0, CROWD)
                .<Runnable>mapToObj(
                        number -> () -> patiently(() -> desk.invite("p" + number + "@acme.com.br", UserRole.USER)))
                .toList());
        assertThat(desk.list()).hasSize(MOST);
        desk.catchUp();

        assertThat(desk.list()).hasSize(MOST).extracting(TenantUser::status).containsOnly(UserStatus.ACTIVE);
        assertThat(desk.directory().all()).hasSize(MOST);
        assertThat(rows("SELECT active_users FROM tenant_stats WHERE tenant_id = '" + ACME.id() + "'"))
                .containsExactly(Integer.toString(MOST));
    }

    @Test
    void are_one_person_though_fifty_invite_the_same() throws Exception {
        atOnce(IntStream.range(0, CROWD)
                .<Runnable>mapToObj(number -> () -> patiently(() -> desk.invite(NEW, UserRole.USER)))
                .toList());

        assertThat(rows("SELECT status FROM tenant_users WHERE email = '" + NEW + "'"))
                .containsExactly("active");
        assertThat(logged()).containsOnlyOnce("tenant.user.invited").containsOnlyOnce("tenant.user.activated");
    }

    /** What a task tells is nobody's but the service's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE tenant_users SET role = 'admin'",
                "DELETE FROM tenant_users",
                "INSERT INTO tenant_users (tenant_id, email, full_name) VALUES (gen_random_uuid(), 'a', 'a')",
                "SELECT user_id FROM directory_tasks"
            })
    void are_not_for_a_tenants_own_login_to_write(String statement) {
        assertThatThrownBy(() -> store.database().as(Login.TENANT).useHandle(handle -> handle.execute(statement)))
                .hasMessageContaining("permission denied");
    }

    @Test
    void keep_others_from_a_task_while_the_identity_provider_is_asked() {
        List<Throwable> refused = new ArrayList<>();
        desk.directory().meanwhile(() -> {
            try {
                desk.invite(NEW, UserRole.USER);
            } catch (Conflict | Unavailable refusal) {
                refused.add(refusal);
            }
        });

        desk.invite(NEW, UserRole.USER);

        assertThat(refused).hasSize(1);
        assertThat(person(NEW).status()).isEqualTo(UserStatus.ACTIVE);
    }

    /** Tries again for as long as the answer says that this is right. */
    private static void patiently(Runnable work) {
        for (int tried = 0; tried < TRIES; tried++) {
            try {
                work.run();
                return;
            } catch (Unavailable busy) {
                Thread.onSpinWait();
            } catch (Conflict refused) {
                if (refused.clash() != Clash.IN_FLIGHT) return;
            }
        }
    }

    private static void atOnce(List<Runnable> all) throws Exception {
        var start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = all.stream()
                    .<Future<?>>map(work -> threads.submit(() -> {
                        start.await();
                        work.run();
                        return work;
                    }))
                    .toList();
            start.countDown();
            for (Future<?> each : running) each.get();
        }
    }

    private void execute(String statement, Object... values) {
        store.database().asOwner().useHandle(handle -> handle.execute(statement, values));
    }

    private List<String> rows(String query) {
        return Rows.of(store.database().asOwner(), query);
    }
}
