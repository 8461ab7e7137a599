package ai.alquimista.painel.persistence.limit;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.limit.Bucket;
import ai.alquimista.painel.domain.limit.Quota;
import ai.alquimista.painel.domain.limit.Scope;
import ai.alquimista.painel.domain.limit.Verdict;
import ai.alquimista.painel.persistence.cache.RedisBreaker;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import redis.clients.jedis.exceptions.JedisConnectionException;

@Isolated
class FallbackRateLimitsTest {

    private static final Bucket BUCKET = new Bucket(Scope.USER_READS, "bia", new Quota(9, 9));
    private static final List<Bucket> ASKED = List.of(BUCKET);

    @Test
    void limits_with_redis_and_goes_on_with_each_pods_part_without() {
        try (TestRedis redis = new TestRedis()) {
            FallbackRateLimits limits = new FallbackRateLimits(
                    new RedisRateLimits(redis.client(), "test"), new RedisBreaker(() -> {}), new LocalRateLimits(), 3);
            assertThat(limits.take(ASKED).remaining()).isEqualTo(8);
            assertThat(limits.take(ASKED).remaining()).isEqualTo(7);

            redis.stop();

            for (int left = 2; left >= 0; left--) {
                Verdict verdict = limits.take(ASKED);
                assertThat(verdict.limit()).isEqualTo(3);
                assertThat(verdict.remaining()).isEqualTo(left);
            }
            assertThat(limits.take(ASKED).allowed()).isFalse();
        }
    }

    @Test
    void leaves_redis_alone_while_it_fails() {
        AtomicInteger tried = new AtomicInteger();
        FallbackRateLimits limits = new FallbackRateLimits(
                buckets -> {
                    tried.incrementAndGet();
                    throw new JedisConnectionException("away");
                },
                new RedisBreaker(() -> {}),
                new LocalRateLimits(),
                1);

        for (int i = 0; i < 1_000; i++) limits.take(ASKED);

        assertThat(tried.get()).isBetween(5, 20);
    }

    @Test
    void comes_back_to_redis_once_it_answers() {
        AtomicInteger failing = new AtomicInteger(6);
        Verdict shared = new Verdict(true, new Bucket(Scope.TENANT, "shared", new Quota(1, 1)), 0, 0, 0);
        FallbackRateLimits limits = new FallbackRateLimits(
                buckets -> {
                    if (failing.getAndDecrement() > 0) throw new JedisConnectionException("away");
                    return shared;
                },
                new RedisBreaker(() -> {}),
                new LocalRateLimits(),
                1);
        long limit = System.nanoTime() + Duration.ofSeconds(60).toNanos();

        while (!limits.take(ASKED).equals(shared) && System.nanoTime() < limit) LockSupport.parkNanos(10_000_000);

        assertThat(limits.take(ASKED)).isEqualTo(shared);
    }
}
