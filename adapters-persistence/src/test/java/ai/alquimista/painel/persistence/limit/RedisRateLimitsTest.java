package ai.alquimista.painel.persistence.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.alquimista.painel.application.port.RateLimits;
import ai.alquimista.painel.application.port.RateLimitsContract;
import ai.alquimista.painel.domain.limit.Bucket;
import ai.alquimista.painel.domain.limit.Quota;
import ai.alquimista.painel.domain.limit.Scope;
import ai.alquimista.painel.persistence.limit.RedisRateLimits.Taken;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.UnifiedJedis;

@Isolated
class RedisRateLimitsTest extends RateLimitsContract {

    private static final int THREADS = 8;
    private static final long HAMMERED_MICROS = 3_000_000;
    private static final Bucket READS = new Bucket(Scope.USER_READS, "bia", new Quota(3, 1));

    private static final TestRedis REDIS = new TestRedis();

    private final RedisRateLimits limits = new RedisRateLimits(REDIS.client(), "test");

    @AfterAll
    static void stop() {
        REDIS.close();
    }

    @Override
    protected RateLimits limits() {
        return limits;
    }

    @Override
    protected void pass(Duration time) {
        long end = REDIS.micros() + time.toNanos() / 1_000;
        while (REDIS.micros() < end) LockSupport.parkNanos(1_000_000);
    }

    /**
     * Time is what Redis says in its answers, so a slow machine changes nothing; only if nobody asked for a whole second
     * would the full bucket miss a place.
     */
    @Test
    void eight_threads_get_the_burst_and_the_rate_and_no_more() {
        Bucket bucket = new Bucket(Scope.TENANT, "hammered", new Quota(1_000, 60_000));
        Queue<Taken> all = new ConcurrentLinkedQueue<>();
        long end = REDIS.micros() + HAMMERED_MICROS;
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < THREADS; i++)
                threads.execute(() -> {
                    Taken taken;
                    do {
                        taken = limits.charge(List.of(bucket));
                        all.add(taken);
                    } while (taken.micros() < end);
                });
        }

        long first = all.stream().mapToLong(Taken::micros).min().orElseThrow();
        long last = all.stream().mapToLong(Taken::micros).max().orElseThrow();
        double due = 1_000 + (last - first) / 1_000.0;
        assertThat((double) all.stream().filter(Taken::admitted).count()).isCloseTo(due, within(due / 100));
        assertThat(all.stream().filter(taken -> !taken.admitted())).isNotEmpty();
    }

    @Test
    void two_pods_share_a_bucket() {
        Bucket bucket = new Bucket(Scope.TENANT, "shared", new Quota(2, 1));
        RedisRateLimits other = new RedisRateLimits(REDIS.client(), "test");

        assertThat(limits.take(List.of(bucket)).remaining()).isEqualTo(1);
        assertThat(other.take(List.of(bucket)).remaining()).isZero();
        assertThat(limits.take(List.of(bucket)).allowed()).isFalse();
    }

    @Test
    void two_environments_do_not() {
        Bucket bucket = new Bucket(Scope.TENANT, "namesake", new Quota(1, 1));
        limits.take(List.of(bucket));

        assertThat(new RedisRateLimits(REDIS.client(), "other")
                        .take(List.of(bucket))
                        .allowed())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "-1", "nan", "0x", "{\"a\":1}", "1e9"})
    void what_is_no_bucket_is_written_over(String foreign) {
        Bucket bucket = new Bucket(Scope.USER_READS, "foreign " + foreign, READS.quota());
        REDIS.client().set(limits.key(bucket), foreign);

        assertThat(limits.take(List.of(bucket)).remaining()).isEqualTo(2);
    }

    @Test
    void a_value_of_another_kind_is_written_over() {
        Bucket bucket = new Bucket(Scope.USER_READS, "hash", READS.quota());
        REDIS.client().hset(limits.key(bucket), Map.of("a", "1"));

        assertThat(limits.take(List.of(bucket)).remaining()).isEqualTo(2);
        assertThat(limits.take(List.of(bucket)).remaining()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"inf", "1e300", "9e15"})
    void a_far_future_is_an_empty_bucket_and_not_worse(String arrival) {
        Bucket bucket = new Bucket(Scope.USER_READS, "future " + arrival, READS.quota());
        REDIS.client().set(limits.key(bucket), arrival);

        assertThat(limits.take(List.of(bucket)).retryAfterSeconds()).isEqualTo(60);
    }

    @Test
    void a_key_ends_when_its_bucket_is_full() {
        Bucket bucket = new Bucket(Scope.USER_READS, "ending", new Quota(10, 60));
        limits.take(List.of(bucket));
        limits.take(List.of(bucket));

        assertThat(REDIS.client().pttl(limits.key(bucket))).isBetween(1L, 2_000L);
    }

    @Test
    void a_redis_that_forgot_the_script_is_told_it_again() {
        Bucket bucket = new Bucket(Scope.USER_READS, "flushed", READS.quota());
        limits.take(List.of(bucket));
        REDIS.client().scriptFlush();

        assertThat(limits.take(List.of(bucket)).remaining()).isEqualTo(1);
    }

    @Test
    void a_lower_quota_counts_at_once() {
        UnifiedJedis client = REDIS.client();
        Bucket wide = new Bucket(Scope.USER_READS, "lowered", new Quota(100, 1));
        for (int i = 0; i < 50; i++) limits.take(List.of(wide));
        Bucket narrow = new Bucket(wide.scope(), wide.subject(), new Quota(2, 1));

        assertThat(limits.take(List.of(narrow)).retryAfterSeconds()).isEqualTo(60);
        assertThat(client.exists(limits.key(narrow))).isTrue();
    }
}
