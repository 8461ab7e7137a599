package ai.alquimista.painel.persistence.cache;

import ai.alquimista.painel.application.port.StoreProbe;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import java.time.Duration;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/** Asks Redis for a PONG, within the client's own budget. */
public final class RedisProbe implements StoreProbe {

    private static final String STORE = "redis";

    private final UnifiedJedis redis;

    public RedisProbe(UnifiedJedis redis) {
        this.redis = redis;
    }

    @Override
    public String store() {
        return STORE;
    }

    @Override
    public Duration probe() {
        long start = System.nanoTime();
        try {
            redis.ping();
        } catch (JedisException away) {
            throw new Unavailable(STORE, away);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
