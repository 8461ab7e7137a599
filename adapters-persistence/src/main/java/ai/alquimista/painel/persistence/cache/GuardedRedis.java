package ai.alquimista.painel.persistence.cache;

import ai.alquimista.painel.application.port.ReadCacheObserver;
import dev.failsafe.CircuitBreaker;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;

/** Redis, which may be away: then it is asked twice a second, and everyone else is told so at once. */
final class GuardedRedis {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedRedis.class);
    private static final int FAILURES_IN_A_ROW = 3;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final RedisClient redis;
    private final ReadCacheObserver observer;
    private final CircuitBreaker<Object> breaker;

    GuardedRedis(RedisClient redis, ReadCacheObserver observer) {
        this.redis = redis;
        this.observer = observer;
        this.breaker = CircuitBreaker.builder()
                .withFailureThreshold(FAILURES_IN_A_ROW)
                .withSuccessThreshold(1)
                .withDelay(PAUSE)
                .onOpen(event -> forgetConnections())
                .onClose(event -> LOG.info("Redis answers again"))
                .build();
    }

    /** What Redis says; empty when it cannot be asked, or not in time. */
    <T> Optional<T> ask(Function<UnifiedJedis, T> command) {
        if (!breaker.tryAcquirePermit()) return away();
        try {
            T answer = command.apply(redis);
            breaker.recordSuccess();
            return Optional.of(answer);
        } catch (RuntimeException failure) {
            LOG.debug("Redis failed", failure);
            breaker.recordException(failure);
            return away();
        }
    }

    private <T> Optional<T> away() {
        observer.unavailable();
        return Optional.empty();
    }

    /** The idle ones are as dead as those that failed; found one by one, they would keep a healed Redis away for seconds. */
    private void forgetConnections() {
        LOG.warn("Redis is away; answers are loaded until it is back");
        redis.getPool().clear();
    }
}
