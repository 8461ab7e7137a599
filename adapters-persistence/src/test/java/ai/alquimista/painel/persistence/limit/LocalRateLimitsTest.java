package ai.alquimista.painel.persistence.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.alquimista.painel.application.port.RateLimits;
import ai.alquimista.painel.application.port.RateLimitsContract;
import ai.alquimista.painel.domain.limit.Bucket;
import ai.alquimista.painel.domain.limit.Quota;
import ai.alquimista.painel.domain.limit.Scope;
import ai.alquimista.painel.domain.limit.Verdict;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LocalRateLimitsTest extends RateLimitsContract {

    private final AtomicLong nanos = new AtomicLong(1_000_000_000L);
    private final RateLimits limits = new LocalRateLimits(new Hand(nanos));

    @Override
    protected RateLimits limits() {
        return limits;
    }

    @Override
    protected void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void reckons_as_redis_does() {
        Bucket bucket = new Bucket(Scope.USER_READS, "bia", new Quota(100, 300));
        for (int i = 0; i < 100; i++) limits.take(List.of(bucket));

        assertThat(limits.take(List.of(bucket))).isEqualTo(new Verdict(false, bucket, 0, 20, 1));
        pass(Duration.ofMillis(199));
        assertThat(limits.take(List.of(bucket)).allowed()).isFalse();
        pass(Duration.ofMillis(1));
        assertThat(limits.take(List.of(bucket))).isEqualTo(new Verdict(true, bucket, 0, 20, 0));
    }

    @Test
    void is_exact_over_ten_minutes_of_asking_too_often() {
        Bucket bucket = new Bucket(Scope.USER_READS, "bia", new Quota(10, 70));
        int admitted = 0;
        for (int i = 0; i < 60_000; i++) {
            if (limits.take(List.of(bucket)).allowed()) admitted++;
            pass(Duration.ofMillis(10));
        }

        assertThat(admitted).isCloseTo(10 + 700, within(7));
    }

    /** A clock that is moved by hand. */
    private record Hand(AtomicLong nanos) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
