package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.TENANT_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.local.issuer.DemoUser;
import ai.alquimista.painel.persistence.schema.Login;
import ai.alquimista.painel.persistence.schema.Logins;
import ai.alquimista.painel.persistence.schema.Owner;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A server with new database logins and a new cursor key takes the place of one with the old ones, while people work. */
class SecretRotationIT {

    private static final String LIST = "/tenant/incidents?limit=1";
    private static final String OLD = "the-old-password";
    private static final String NEW = "the-new-password";
    private static final Duration GONE = Duration.ofSeconds(20);

    private final Service service = Service.running();
    private final Logins logins = new Logins(new Owner(
            service.settings().get("PAINEL_DATABASE_URL"),
            service.settings().get("PAINEL_DATABASE_OWNER_USER"),
            service.settings().get("PAINEL_DATABASE_OWNER_PASSWORD")));
    private final MeteredTenant tenant = MeteredTenant.onboard();

    @Test
    void fails_no_request_and_ends_the_old_logins_and_the_old_key() {
        String oldKey = key();
        Map<String, String> before = told("_a", OLD);
        before.put("PAINEL_CURSOR_KEY", oldKey);
        Map<String, String> after = told("_b", NEW);
        after.put("PAINEL_CURSOR_KEY", key());
        after.put("PAINEL_CURSOR_PREVIOUS_KEY", oldKey);

        logins.admit(passwords("_a", OLD));
        try (MortalServer old = new MortalServer("before-rotation", before)) {
            AtomicReference<URI> balancer = new AtomicReference<>(old.baseUrl());
            try (SteadyWork work = new SteadyWork(questions(balancer::get))) {
                work.goesOn();
                String cursor = cursor(old.baseUrl());

                logins.admit(passwords("_b", NEW));
                try (MortalServer fresh = new MortalServer("after-rotation", after)) {
                    work.goesOn();
                    balancer.set(fresh.baseUrl());
                    work.goesOn();
                    assertThat(page(fresh.baseUrl(), cursor).status()).isEqualTo(200);
                    assertThatThrownBy(() -> logins.lock("painel_tenant_a", false))
                            .hasMessageStartingWith("painel_tenant_a has ");

                    old.stop();
                    lockOld();
                    work.goesOn();
                    assertThat(work.failures()).isEmpty();
                    assertThat(page(fresh.baseUrl(), cursor).status()).isEqualTo(200);
                }
                assertRefused(page(service.baseUrl(), cursor));
            }
        }
    }

    private void lockOld() {
        for (Login login : Login.values()) {
            String user = login.role() + "_a";
            Eventually.within(GONE, () -> assertThat(connections(user)).isZero());
            assertThat(logins.lock(user, false)).isZero();
            assertThatThrownBy(() -> Jdbi.open(service.settings().get("PAINEL_DATABASE_URL"), user, OLD)
                            .close())
                    .hasMessageContaining(user);
        }
    }

    private int connections(String user) {
        return service.owner()
                .withHandle(handle -> handle.createQuery("SELECT count(*) FROM pg_stat_activity WHERE usename = :user")
                        .bind("user", user)
                        .mapTo(Integer.class)
                        .one());
    }

    /** Through each login: a tenant's page, an internal one, events that come in; the jobs' rounds run by themselves. */
    private List<Supplier<Answer>> questions(Supplier<URI> balancer) {
        return List.of(
                () -> get(balancer.get(), LIST, TENANT_ADMIN),
                () -> get(balancer.get(), "/internal/tenants?limit=5", INTERNAL_ADMIN),
                () -> report(balancer.get()));
    }

    private Answer report(URI server) {
        byte[] batch = Http.JSON
                .createObjectNode()
                .set("events", Http.JSON.createArrayNode().add(tenant.event()))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = Map.of(
                "Authorization", "Bearer " + service.issuer().machineToken(), "Content-Type", "application/json");
        return Http.post(server, "/ingest/agent-requests", headers, batch);
    }

    private static Answer get(URI server, String path, DemoUser user) {
        return Http.send(
                server,
                "GET",
                path,
                Map.of("Authorization", "Bearer " + Service.running().token(user)));
    }

    private static Answer page(URI server, String cursor) {
        return get(server, LIST + "&cursor=" + cursor, TENANT_ADMIN);
    }

    private static String cursor(URI server) {
        String cursor =
                get(server, LIST, TENANT_ADMIN).json().path("next_cursor").asText();
        assertThat(cursor).isNotEmpty();
        return cursor;
    }

    /** By a server that knows neither the key nor the one before it. */
    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("cursor");
    }

    private static Map<String, String> told(String turn, String password) {
        Map<String, String> told = new HashMap<>();
        for (Login login : Login.values()) {
            told.put("PAINEL_DATABASE_" + login.name() + "_USER", login.role() + turn);
            told.put("PAINEL_DATABASE_" + login.name() + "_PASSWORD", password);
            told.put("PAINEL_DATABASE_" + login.name() + "_POOL_SIZE", "3");
        }
        return told;
    }

    private static Map<String, String> passwords(String turn, String password) {
        return Arrays.stream(Login.values()).collect(Collectors.toMap(login -> login.role() + turn, login -> password));
    }

    private static String key() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
