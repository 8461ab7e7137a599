package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.FIRST_TENANT;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.OTHER_TENANT_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.TENANT_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.local.issuer.DemoUser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;

class DatabaseOutageIT {

    private static final int CALLERS = 32;
    private static final Duration OUTAGE = Duration.ofSeconds(12);
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(3);
    private static final Duration REMEMBERED = Duration.ofSeconds(3);
    private static final Duration HEALED = Duration.ofSeconds(30);

    @AfterEach
    void mend() {
        Service.running().database().mend();
        Eventually.until(HEALED, () -> ready().status() == 200);
    }

    /** The packets vanish in the middle of the traffic, and nobody is told. */
    @RepeatedTest(2)
    void is_told_in_time_and_heals_by_itself() {
        everyRouteAnswers();
        Queue<Timed> ended = new ConcurrentLinkedQueue<>();
        var going = new AtomicBoolean(true);
        long cut = cutWhileAsking(going, ended);
        assertToldInTime(ended.stream().filter(each -> each.ended() > cut).toList(), cut);
        long mended = System.nanoTime();
        Service.running().database().mend();
        Eventually.until(HEALED, () -> ready().status() == 200);
        Eventually.until(HEALED, DatabaseOutageIT::answersEverywhere);
        assertThat(Duration.ofNanos(System.nanoTime() - mended)).isLessThan(HEALED);
    }

    /** The moment of the cut; returns when every caller has had an answer. */
    private static long cutWhileAsking(AtomicBoolean going, Queue<Timed> ended) {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CALLERS; i++) callers.execute(() -> keepAsking(going, ended));
            Eventually.until(Duration.ofSeconds(20), () -> ended.size() > 2 * CALLERS);
            long cut = System.nanoTime();
            Service.running().database().cut();
            try {
                watchHealth(cut);
            } finally {
                going.set(false);
            }
            return cut;
        }
    }

    private static void watchHealth(long cut) {
        Eventually.until(Duration.ofSeconds(10), () -> ready().status() == 503);
        while (System.nanoTime() - cut < OUTAGE.toNanos()) {
            assertThat(Http.get("/health/live", Map.of()).status()).isEqualTo(200);
            Answer ready = ready();
            assertThat(ready.status()).isEqualTo(503);
            assertThat(ready.json().at("/checks/0/data").toString())
                    .contains("\"postgresql\":\"down\"", "\"redis\":\"up\"", "\"dynamodb\":\"up\"");
        }
    }

    private static void assertToldInTime(List<Timed> ended, long cut) {
        assertThat(ended).hasSizeGreaterThan(CALLERS);
        assertThat(ended).allSatisfy(each -> assertThat(each.took()).isLessThanOrEqualTo(LONGEST_REQUEST));
        // What was remembered from before the cut may still be given for a moment.
        List<Timed> began = ended.stream()
                .filter(each -> each.began() > cut + REMEMBERED.toNanos())
                .toList();
        assertThat(began).hasSizeGreaterThan(CALLERS).allSatisfy(each -> {
            Answer answer = each.answer();
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.header("Retry-After")).matches("[1-9][0-9]*");
            assertThat(answer.json().path("code").asText()).isEqualTo("UNAVAILABLE");
            Leaks.assertNoneIn(answer.body());
        });
    }

    private static void keepAsking(AtomicBoolean going, Queue<Timed> ended) {
        List<DemoUser> users = List.of(TENANT_ADMIN, OTHER_TENANT_ADMIN, INTERNAL_ADMIN);
        while (going.get()) {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            DemoUser user = users.get(random.nextInt(users.size()));
            String path = Routes.ALL.get(random.nextInt(Routes.ALL.size()));
            ended.add(Timed.of(path + (user.tenant().isEmpty() ? "?tenant_id=" + FIRST_TENANT : ""), user));
        }
    }

    private static void everyRouteAnswers() {
        assertThat(answersEverywhere()).isTrue();
    }

    private static boolean answersEverywhere() {
        List<Integer> statuses = new ArrayList<>();
        for (String path : Routes.ALL)
            statuses.add(Http.get(path, Service.running().token(TENANT_ADMIN)).status());
        return statuses.stream().allMatch(status -> status == 200);
    }

    private static Answer ready() {
        return Http.get("/health/ready", Map.of());
    }

    /** One request and the moments, by the process's own clock, between which it ran. */
    private record Timed(long began, long ended, Answer answer) {

        static Timed of(String path, DemoUser user) {
            String token = Service.running().token(user);
            long began = System.nanoTime();
            Answer answer = Http.get(path, token);
            return new Timed(began, System.nanoTime(), answer);
        }

        Duration took() {
            return Duration.ofNanos(ended - began);
        }
    }
}
