package ai.alquimista.painel.persistence.signal;

import ai.alquimista.painel.persistence.cache.RedisBreaker;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.UnifiedJedis;

/**
 * Carries words to whoever listens at the moment, in every process. They reach listeners of the same process without Redis,
 * and once; others do not hear what is said while Redis is away.
 */
public final class RedisChannel {

    private static final Logger LOG = LoggerFactory.getLogger(RedisChannel.class);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);
    private static final char AFTER_SPEAKER = ' ';

    private final UnifiedJedis redis;
    private final RedisBreaker breaker;
    private final String name;
    private final String speaker = UUID.randomUUID().toString();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Line line;

    RedisChannel(UnifiedJedis redis, RedisBreaker breaker, Supplier<Jedis> connections, String name) {
        this.redis = redis;
        this.breaker = breaker;
        this.name = name;
        this.line = new Line(connections, name, LONGEST_SILENCE, new Told());
    }

    private record Listener(Consumer<String> ear, Runnable reopened) {}

    /** Says it, as far as it can be said within the time that a command may take; the breaker tells of an outage. */
    public void say(String text) {
        tell(text);
        breaker.call(() -> redis.publish(name, speaker + AFTER_SPEAKER + text), () -> 0L);
    }

    /**
     * Listens from now on.
     *
     * @param ear called with each word, in the thread of whoever says it or in one of the channel's own; returns at once
     * @param reopened called, likewise, whenever words may have been missed
     * @return ends it
     */
    public AutoCloseable listen(Consumer<String> ear, Runnable reopened) {
        Listener listener = new Listener(ear, reopened);
        listeners.add(listener);
        line.open();
        return () -> listeners.remove(listener);
    }

    void close() {
        line.close();
    }

    private void tell(String text) {
        listeners.forEach(listener -> guarded(() -> listener.ear().accept(text)));
    }

    /** What one listener fails at keeps no other from hearing. */
    private void guarded(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException failure) {
            LOG.error("a listener of {} failed", name, failure);
        }
    }

    /** What comes by Redis: also the own words, which were heard already. */
    private final class Told implements Line.Listener {

        @Override
        public void opened() {
            listeners.forEach(listener -> guarded(listener.reopened()));
        }

        @Override
        public void heard(String message) {
            if (!message.startsWith(speaker)) tell(message.substring(message.indexOf(AFTER_SPEAKER) + 1));
        }
    }
}
