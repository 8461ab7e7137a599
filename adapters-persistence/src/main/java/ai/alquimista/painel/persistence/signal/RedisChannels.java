package ai.alquimista.painel.persistence.signal;

import ai.alquimista.painel.persistence.cache.RedisBreaker;
import ai.alquimista.painel.persistence.cache.RedisClients;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import redis.clients.jedis.UnifiedJedis;

/** The channels of one environment in one Redis. Each is opened when somebody first listens; closing ends them all. */
public final class RedisChannels implements AutoCloseable {

    private final UnifiedJedis redis;
    private final RedisBreaker breaker;
    private final URI address;
    private final String environment;
    private final Map<String, RedisChannel> channels = new ConcurrentHashMap<>();

    /**
     * Opens no connection yet.
     *
     * @param redis to speak by
     * @param breaker the one of all that ask this Redis
     * @param address of the same Redis, to listen by: each channel has a connection of its own
     * @param environment letters, digits and dashes
     */
    public RedisChannels(UnifiedJedis redis, RedisBreaker breaker, URI address, String environment) {
        this.redis = redis;
        this.breaker = breaker;
        this.address = address;
        this.environment = environment;
    }

    /** The one channel of that name. */
    public RedisChannel channel(String name) {
        return channels.computeIfAbsent(name, this::channelOf);
    }

    private RedisChannel channelOf(String name) {
        return new RedisChannel(redis, breaker, () -> RedisClients.connect(address), "v1:" + environment + ":" + name);
    }

    @Override
    public void close() {
        channels.values().forEach(RedisChannel::close);
    }
}
