package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.FIRST_TENANT;
import static ai.alquimista.painel.local.issuer.DemoUsers.SECOND_TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The limits as they are without any setting. Everybody here is new, so that no test uses up another's. */
class RateLimitIT {

    /** Costs no database, and counts like any other. */
    private static final String NOTHING = "/nothing";

    /** For what came back while the last refusal was on its way. */
    private static final long A_SECONDS_READS = 5;

    private static final int AT_ONCE = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final LimitedServer SERVER = new LimitedServer();

    @AfterAll
    static void stop() {
        SERVER.close();
        Member.removeAll();
    }

    @Test
    void a_burst_of_a_hundred_reads_passes_and_then_five_a_second() {
        Member member = Member.ofNowhere("TENANT_ADMIN");

        Answer first = member.asks(SERVER, "GET", "/tenant/me");
        assertThat(first.status()).isEqualTo(403);
        assertLimit(first, 100, 99);
        Spell burst = Spell.untilRefused(() -> member.asks(SERVER, "GET", NOTHING));
        assertThat(burst.passed()).isBetween(99L, 99 + burst.mostBack(5));

        Spell later = Spell.untilRefusedAfter(Duration.ofSeconds(3), () -> member.asks(SERVER, "GET", NOTHING));
        assertThat(later.passed()).isBetween(later.leastBack(5) - 1, later.mostBack(5) + A_SECONDS_READS);
    }

    @Test
    void whoever_is_refused_is_told_when_to_come_back() {
        Member member = Member.ofNowhere("TENANT_ADMIN");

        Answer refused =
                Spell.untilRefused(() -> member.asks(SERVER, "GET", NOTHING)).refusal();

        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.header("Content-Language")).isEqualTo("pt-BR");
        assertThat(refused.json().path("code").asText()).isEqualTo("RATE_LIMITED");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertLimit(refused, 100, 0);
        assertThat(Integer.parseInt(refused.header("RateLimit-Reset"))).isBetween(18, 20);
        assertThat(Http.send("GET", "/metrics", Map.of()).body()).contains("painel_rate_limited_total{bucket=");
        assertThat(SERVER.ask("GET", "/metrics", Map.of()).body())
                .containsPattern("painel_rate_limited_total\\{bucket=\"USER_READS\".*} [1-9]");
    }

    @Test
    void writes_have_a_limit_of_their_own() {
        Member member = Member.ofNowhere("TENANT_ADMIN");

        Spell writes = Spell.untilRefused(() -> member.asks(SERVER, "POST", NOTHING));

        assertThat(writes.passed()).isBetween(20L, 20 + writes.mostBack(1 / 3.0));
        assertLimit(writes.refusal(), 20, 0);
        assertThat(Integer.parseInt(writes.refusal().header("Retry-After"))).isBetween(1, 3);
        assertLimit(member.asks(SERVER, "GET", NOTHING), 100, 99);
        assertShows(20, member.asks(SERVER, "DELETE", "/tenant/me"));
    }

    @Test
    void a_tenants_users_share_a_limit_and_nobody_else_does() {
        Answer refused = refusalOfTenant(FIRST_TENANT);
        assertLimit(refused, 3_000, 0);

        Answer colleague = Member.of(FIRST_TENANT).asks(SERVER, "GET", NOTHING);
        assertThat(colleague.header("RateLimit-Limit")).isEqualTo("3000");
        Member stranger = Member.of(SECOND_TENANT);
        assertLimit(stranger.asks(SERVER, "GET", "/tenant/me"), 100, 99);
        Member ours = Member.ofNowhere("INTERNAL_SUPPORT");
        assertLimit(ours.asks(SERVER, "GET", "/tenant/me?tenant_id=" + FIRST_TENANT), 100, 99);
    }

    @Test
    void an_address_is_limited_before_anybody_looks_at_its_token() {
        String address = "203.0.113.1";
        Map<String, String> bad = Map.of("Authorization", "Bearer a.b.c", "X-Forwarded-For", address);
        Answer first = SERVER.ask("GET", "/tenant/me", bad);
        assertThat(first.status()).isEqualTo(401);
        assertLimit(first, 3_000, 2_999);

        together(() -> SERVER.ask("GET", "/tenant/me", bad).status() == 429 && refusesAnybodyAt(address));
        Member member = Member.of(SECOND_TENANT);
        assertThat(member.asks(SERVER, "GET", "/tenant/me").status()).isEqualTo(200);
    }

    @Test
    void every_answer_behind_the_token_says_what_is_left() {
        Member member = Member.of(SECOND_TENANT);
        Answer found = member.asks(SERVER, "GET", "/tenant/me");
        assertThat(found.status()).isEqualTo(200);
        assertLimit(found, 100, 99);
        Map<String, String> again = Map.of(
                "Authorization", "Bearer " + member.token(),
                "X-Forwarded-For", member.address(),
                "If-None-Match", found.header("ETag"));
        assertShows(100, assertStatus(304, SERVER.ask("GET", "/tenant/me", again)));
        assertShows(100, assertStatus(200, member.asks(SERVER, "HEAD", "/tenant/me")));
        assertShows(100, assertStatus(400, member.asks(SERVER, "GET", "/tenant/me?nonsense=1")));
        assertShows(100, assertStatus(404, member.asks(SERVER, "GET", NOTHING)));
        assertShows(20, assertStatus(405, member.asks(SERVER, "POST", "/tenant/me")));
        assertShows(20, assertStatus(403, member.asks(SERVER, "OPTIONS", "/tenant/me")));
        assertLimit(assertStatus(403, Member.ofNowhere("NO_GROUP_OF_OURS").asks(SERVER, "GET", NOTHING)), 100, 99);
        String machine = Service.running().issuer().machineToken();
        assertLimit(assertStatus(403, SERVER.ask("GET", "/tenant/me", machine, "203.0.113.2")), 600, 599);
    }

    @Test
    void what_is_open_inside_the_cluster_has_no_limit() {
        for (String path : List.of("/health", "/health/live", "/health/ready", "/metrics", "/openapi")) {
            Answer answer = assertStatus(200, SERVER.ask("GET", path, Map.of()));
            assertThat(answer.header("RateLimit-Limit")).as(path).isEmpty();
        }
    }

    @Test
    void without_redis_the_limits_hold_and_nothing_fails_or_waits() throws Exception {
        Member member = Member.of(SECOND_TENANT);
        Member other = Member.ofNowhere("TENANT_ADMIN");
        RedisSwitch.stop();
        try {
            assertThat(member.asks(SERVER, "GET", "/tenant/me").status()).isEqualTo(200);
            List<Duration> waits = new ArrayList<>();
            Spell reads = Spell.untilRefused(() -> {
                long began = System.nanoTime();
                Answer answer = other.asks(SERVER, "GET", NOTHING);
                waits.add(Duration.ofNanos(System.nanoTime() - began));
                return answer;
            });
            assertThat(reads.passed()).isBetween(100L, 100 + reads.mostBack(5));
            assertThat(reads.statuses()).containsOnly(404);
            assertThat(waits).allSatisfy(wait -> assertThat(wait).isLessThan(Duration.ofSeconds(1)));
            assertThat(waits.stream().filter(wait -> wait.toMillis() >= 50).count())
                    .as("requests that waited for Redis")
                    .isLessThan(waits.size() / 2);
        } finally {
            RedisSwitch.goOn();
        }
        Eventually.within(
                Duration.ofSeconds(30),
                () -> assertLimit(Member.ofNowhere("TENANT_ADMIN").asks(SERVER, "GET", NOTHING), 100, 99));
    }

    /** Whether somebody new, with a good token, is refused for the address's sake. */
    private static boolean refusesAnybodyAt(String address) {
        Answer answer =
                SERVER.ask("GET", NOTHING, Member.ofNowhere("TENANT_ADMIN").token(), address);
        assertThat(answer.header("RateLimit-Limit")).isIn("100", "3000");
        return answer.status() == 429 && answer.header("RateLimit-Limit").equals("3000");
    }

    /** Users of the tenant ask, each at an address of their own, until one is refused for the tenant's sake. */
    private static Answer refusalOfTenant(UUID tenant) {
        List<Answer> refusals = new ArrayList<>();
        together(() -> {
            Member member = Member.of(tenant);
            Answer refused = Spell.untilRefused(() -> member.asks(SERVER, "GET", NOTHING))
                    .refusal();
            if (!refused.header("RateLimit-Limit").equals("3000")) return false;
            synchronized (refusals) {
                return refusals.add(refused);
            }
        });
        return refusals.getFirst();
    }

    /** Does the same on several threads until it says that it is done, on all of them. */
    private static void together(Supplier<Boolean> step) {
        AtomicBoolean done = new AtomicBoolean();
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < AT_ONCE; i++)
                threads.execute(() -> {
                    while (!done.get() && System.nanoTime() < end) if (step.get()) done.set(true);
                });
        }
        assertThat(done).isTrue();
    }

    /** With some left, or none: places come back between one request and the next. */
    private static void assertShows(int limit, Answer answer) {
        assertThat(answer.header("RateLimit-Limit")).isEqualTo(Integer.toString(limit));
        assertThat(Integer.parseInt(answer.header("RateLimit-Remaining"))).isBetween(0, limit - 1);
    }

    private static Answer assertStatus(int status, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    private static void assertLimit(Answer answer, int limit, int remaining) {
        assertThat(answer.header("RateLimit-Limit")).isEqualTo(Integer.toString(limit));
        assertThat(answer.header("RateLimit-Remaining")).isEqualTo(Integer.toString(remaining));
        assertThat(answer.header("RateLimit-Reset")).matches("[0-9]+");
    }
}
