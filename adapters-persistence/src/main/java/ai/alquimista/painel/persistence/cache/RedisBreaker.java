package ai.alquimista.painel.persistence.cache;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreaker.State;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Leaves Redis alone for half a second once half of its last ten commands failed, so that an outage costs a few requests
 * their command's time and not every one; then one command at a time tries again, and the first that succeeds ends it. One
 * for all that ask the same Redis: what one of them found out serves the others.
 */
public final class RedisBreaker {

    private static final Logger LOG = LoggerFactory.getLogger(RedisBreaker.class);
    private static final int FAILURES = 5;
    private static final int COMMANDS = 10;
    private static final Duration REST = Duration.ofMillis(500);

    private final FailsafeExecutor<Object> guarded;

    /**
     * A breaker for one Redis.
     *
     * @param forgetConnections drops the idle ones: they are as dead as those that failed, and found one by one they would
     *     keep a healed Redis away for seconds
     */
    public RedisBreaker(Runnable forgetConnections) {
        this.guarded = Failsafe.with(CircuitBreaker.builder()
                .handle(JedisException.class)
                .withFailureThreshold(FAILURES, COMMANDS)
                .withSuccessThreshold(1)
                .withDelay(REST)
                .onOpen(event -> {
                    if (event.getPreviousState() == State.CLOSED) LOG.warn("Redis fails and is left alone");
                    forgetConnections.run();
                })
                .onClose(event -> LOG.info("Redis answers again"))
                .build());
    }

    /** What Redis answers, or {@code otherwise} if it fails or is left alone. */
    public <T> T call(Supplier<T> command, Supplier<T> otherwise) {
        try {
            return guarded.get(command::get);
        } catch (CircuitBreakerOpenException | JedisException away) {
            LOG.debug("without Redis", away);
        }
        return otherwise.get();
    }
}
