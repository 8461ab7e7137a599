package ai.alquimista.painel.persistence.signal;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.exceptions.JedisException;

/** A thread that hears one channel on a connection of its own, and connects again for as long as it is not closed. */
final class Line {

    private static final Logger LOG = LoggerFactory.getLogger(Line.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration SHORTEST_LIFE = Duration.ofSeconds(1);

    private final Supplier<Jedis> connections;
    private final String name;
    private final Duration longestSilence;
    private final Listener listener;
    private volatile boolean closed;
    private volatile @Nullable Jedis connection;
    private @Nullable Thread thread;

    /** Whoever is told. */
    interface Listener {

        /** From here on words are heard; each time that this begins. */
        void opened();

        void heard(String message);
    }

    /**
     * Hears nothing yet.
     *
     * @param longestSilence a dead connection looks like one on which nobody says anything: after so long it is made anew
     */
    Line(Supplier<Jedis> connections, String name, Duration longestSilence, Listener listener) {
        this.connections = connections;
        this.name = name;
        this.longestSilence = longestSilence;
        this.listener = listener;
    }

    /** Begins to hear, if it has not. */
    synchronized void open() {
        if (closed || thread != null) return;
        thread = Thread.ofPlatform().daemon().name("painel-hears-" + name).start(this::hear);
    }

    /** Hears nothing after. */
    synchronized void close() {
        closed = true;
        if (thread != null) LockSupport.unpark(thread);
        Jedis open = connection;
        if (open != null) open.disconnect();
    }

    private void hear() {
        int failures = 0;
        while (!closed) {
            Ear current = new Ear(failures > 0);
            try (Jedis open = connections.get()) {
                connection = open;
                if (!closed) open.subscribe(current, name);
            } catch (JedisException away) {
                LOG.debug("the line to {} ended", name, away);
            }
            connection = null;
            failures = current.lasted() ? 0 : failures + 1;
            if (failures == 1 && !closed) LOG.warn("{} cannot be heard: Redis is away", name);
            if (failures > 0) pause(failures);
        }
    }

    /** Twice as long after each failure, and never the same for two processes. */
    private void pause(int failures) {
        long longest = Math.min(LONGEST_PAUSE.toNanos(), SHORTEST_PAUSE.toNanos() << Math.min(failures, 10));
        long end = System.nanoTime() + ThreadLocalRandom.current().nextLong(longest / 2, longest);
        while (!closed && System.nanoTime() < end) LockSupport.parkNanos(end - System.nanoTime());
    }

    /** What one connection brings. */
    private final class Ear extends JedisPubSub {

        private final boolean afterFailure;
        private final long began = System.nanoTime();
        private boolean heard;

        Ear(boolean afterFailure) {
            this.afterFailure = afterFailure;
        }

        /** Whether it was of use: one that ends as soon as it is made does not make the next one at once. */
        boolean lasted() {
            return heard && System.nanoTime() - began > SHORTEST_LIFE.toNanos();
        }

        @Override
        public void onSubscribe(String channel, int count) {
            heard = true;
            Jedis open = connection;
            if (closed || open == null) {
                unsubscribe();
                return;
            }
            open.getConnection().setSoTimeout((int) longestSilence.toMillis());
            if (afterFailure) LOG.info("{} is heard again", name);
            listener.opened();
        }

        @Override
        public void onMessage(String channel, String message) {
            listener.heard(message);
        }
    }
}
