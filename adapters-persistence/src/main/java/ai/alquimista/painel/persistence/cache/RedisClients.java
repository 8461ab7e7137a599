package ai.alquimista.painel.persistence.cache;

import java.net.URI;
import java.time.Duration;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.util.JedisURIHelper;

/** Opens Redis clients; each is for many threads, makes no call by itself, and is closed by whoever opened it. */
public final class RedisClients {

    private static final int CONNECT_MS = 100;
    private static final int COMMAND_MS = 50;
    private static final int CONNECTIONS = 16;

    private RedisClients() {}

    /**
     * A client that gives a connection 100 ms and a command 50 ms: Redis away means slower, never stuck.
     *
     * @param address {@code redis://} or {@code rediss://}, with user, password and database where needed
     */
    public static RedisClient open(URI address) {
        return RedisClient.builder()
                .hostAndPort(JedisURIHelper.getHostAndPort(address))
                .clientConfig(budgets(address))
                .poolConfig(pool())
                .build();
    }

    /** One connection, with the same budgets, for one thread: whoever listens needs it for itself. */
    public static Jedis connect(URI address) {
        return new Jedis(JedisURIHelper.getHostAndPort(address), budgets(address));
    }

    private static JedisClientConfig budgets(URI address) {
        DefaultJedisClientConfig.Builder budgets = DefaultJedisClientConfig.builder()
                .user(JedisURIHelper.getUser(address))
                .password(JedisURIHelper.getPassword(address))
                .database(JedisURIHelper.getDBIndex(address))
                .connectionTimeoutMillis(CONNECT_MS)
                .socketTimeoutMillis(COMMAND_MS);
        if (JedisURIHelper.isRedisSSLScheme(address)) budgets.sslOptions(SslOptions.defaults());
        return budgets.build();
    }

    private static ConnectionPoolConfig pool() {
        ConnectionPoolConfig pool = new ConnectionPoolConfig();
        pool.setMaxTotal(CONNECTIONS);
        pool.setMaxIdle(CONNECTIONS);
        pool.setMaxWait(Duration.ofMillis(COMMAND_MS));
        return pool;
    }
}
