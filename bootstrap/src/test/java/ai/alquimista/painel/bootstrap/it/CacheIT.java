package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.FIRST_TENANT;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_SUPPORT;
import static ai.alquimista.painel.local.issuer.DemoUsers.OTHER_TENANT_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.SECOND_TENANT;
import static ai.alquimista.painel.local.issuer.DemoUsers.TENANT_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.TENANT_USER;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redis.clients.jedis.RedisClient;

/** Answers that are remembered: given again, given to nobody else, and forgotten in time. */
class CacheIT {

    private static final String ME = "/tenant/me";
    private static final String VIOLATIONS = "painel_isolation_violations_total";
    private static final String FOREIGN = "painel_read_cache_total{mp_scope=\"application\",result=\"foreign\"";
    private static final String RENAMED = "UPDATE alquimista_platform.tenants SET name = :name WHERE id = :tenant";

    static List<String> routes() {
        return Routes.ALL;
    }

    @ParameterizedTest
    @MethodSource("routes")
    void is_a_miss_once_and_then_a_hit(String path) {
        String token = Service.running().token(TENANT_ADMIN);
        Http.get(path, token);
        Changes.seen(FIRST_TENANT);

        Answer miss = Http.get(path, token);
        Answer hit = Http.get(path, token);
        Answer again = Http.get(path, token);
        Answer known = Http.get(path, Map.of("Authorization", "Bearer " + token, "If-None-Match", hit.header("ETag")));

        assertThat(List.of(miss, hit, again, known))
                .extracting(answer -> answer.header("X-Cache"))
                .containsExactly("MISS", "HIT", "HIT", "HIT");
        assertThat(hit.body()).isEqualTo(miss.body()).isEqualTo(again.body());
        assertThat(List.of(hit, again, known))
                .extracting(answer -> answer.header("ETag"))
                .containsOnly(miss.header("ETag"));
        assertThat(known.status()).isEqualTo(304);
    }

    @Test
    void a_change_is_seen_within_five_seconds() {
        String token = Service.running().token(TENANT_ADMIN);
        String name = name(token);
        try {
            rename("Outro Nome");
            Eventually.within(Changes.SEEN, () -> assertThat(name(token)).isEqualTo("Outro Nome"));
        } finally {
            rename(name);
            Eventually.within(Changes.SEEN, () -> assertThat(name(token)).isEqualTo(name));
        }
    }

    @Test
    void another_tenants_answer_in_ones_place_is_never_served_and_counted() {
        String token = Service.running().token(TENANT_ADMIN);
        // A new sign-in is news of the tenant's, and makes another place.
        Http.get(ME, token);
        Changes.seen(FIRST_TENANT);
        String mine = Http.get(ME, token).body();
        Http.get(ME, Service.running().token(OTHER_TENANT_ADMIN));
        double violations = Metric.of(VIOLATIONS);
        double foreign = Metric.of(FOREIGN);

        try (RedisClient redis = RedisClient.create(Service.running().redis().url())) {
            String theirs = redis.get(places(redis, SECOND_TENANT).getLast());
            assertThat(theirs).contains(SECOND_TENANT.toString());
            for (String place : places(redis, FIRST_TENANT)) redis.set(place, theirs);

            Eventually.within(Changes.SEEN, () -> {
                assertThat(Http.get(ME, token).body()).isEqualTo(mine);
                assertThat(Metric.of(VIOLATIONS)).isGreaterThan(violations);
            });
            assertThat(Metric.of(FOREIGN)).isGreaterThan(foreign);
            assertThat(places(redis, FIRST_TENANT).stream().map(redis::get))
                    .anyMatch(value -> value.contains(FIRST_TENANT.toString()));
        }
        assertThat(Http.get(ME, token).body()).isEqualTo(mine);
    }

    @Test
    void garbage_in_ones_place_is_loaded_over() {
        String token = Service.running().token(TENANT_ADMIN);
        String mine = Http.get(ME, token).body();
        Changes.seen(FIRST_TENANT);
        Http.get(ME, token);

        try (RedisClient redis = RedisClient.create(Service.running().redis().url())) {
            for (String place : places(redis, FIRST_TENANT)) {
                redis.del(place);
                redis.hset(place, Map.of("id", "nonsense"));
            }
            Eventually.until(Changes.SEEN, () -> {
                Answer answer = Http.get(ME, token);
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.body()).isEqualTo(mine);
                return answer.header("X-Cache").equals("MISS");
            });
        }
    }

    @Test
    void what_administrators_see_is_not_remembered_for_users() {
        try (Meddling rows = new Meddling()) {
            rows.failGmail(FIRST_TENANT, "550 mailbox unavailable");
            for (int i = 0; i < 3; i++) {
                assertThat(integrations(Service.running().token(TENANT_ADMIN))).contains("550 mailbox");
                assertThat(integrations(Service.running().token(TENANT_USER))).doesNotContain("550", "last_error");
            }
        }
    }

    /** Remembered or not, and even where there is nothing new to see. */
    @Test
    void a_look_of_our_own_people_is_noted_every_time() {
        String path = ME + "?tenant_id=" + FIRST_TENANT;
        String token = Service.running().token(INTERNAL_SUPPORT);
        String tag = Http.get(path, token).header("ETag");
        Changes.seen(FIRST_TENANT);
        int before = AuditLine.all("tenant.data.read", INTERNAL_SUPPORT).size();

        Answer miss = Http.get(path, token);
        Answer hit = Http.get(path, token);
        Answer known = Http.get(path, Map.of("Authorization", "Bearer " + token, "If-None-Match", tag));

        assertThat(List.of(miss, hit, known))
                .extracting(answer -> answer.header("X-Cache"))
                .containsExactly("MISS", "HIT", "HIT");
        assertThat(known.status()).isEqualTo(304);
        assertThat(AuditLine.all("tenant.data.read", INTERNAL_SUPPORT)).hasSize(before + 3);
    }

    private static List<String> places(RedisClient redis, UUID tenant) {
        return redis.keys("v1:local:" + tenant + ":TENANT_ADMIN:getTenantMe:*").stream()
                .sorted()
                .toList();
    }

    private static void rename(String name) {
        Service.running()
                .owner()
                .useHandle(handle -> handle.createUpdate(RENAMED)
                        .bind("name", name)
                        .bind("tenant", FIRST_TENANT)
                        .execute());
        Changes.of(FIRST_TENANT);
    }

    private static String name(String token) {
        return Http.get(ME, token).json().path("name").asText();
    }

    private static String integrations(String token) {
        return Http.get("/tenant/integrations", token).body();
    }
}
