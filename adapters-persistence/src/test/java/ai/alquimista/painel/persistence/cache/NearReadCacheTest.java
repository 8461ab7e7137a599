package ai.alquimista.painel.persistence.cache;

import static ai.alquimista.painel.application.port.Asking.names;
import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.domain.access.Group.TENANT_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.port.ReadCache;
import ai.alquimista.painel.application.port.ReadCacheContract;
import ai.alquimista.painel.application.read.Cached;
import ai.alquimista.painel.application.read.ReadKey;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.RedisClient;

@Timeout(60)
class NearReadCacheTest extends ReadCacheContract {

    private static final ReadKey<List<String>> KEY = names(ACME.id(), TENANT_ADMIN, 1, "x");

    private final AtomicLong now = new AtomicLong();
    private final Watch watch = new Watch();
    private RedisFixture server;
    private RedisClient client;
    private ReadCache cache;

    @BeforeEach
    void start() throws Exception {
        server = new RedisFixture();
        client = server.client();
        cache = new NearReadCache(RedisFixture.cache(client, "test", watch, Clock.systemUTC()), watch, now::get);
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        server.close();
    }

    @Override
    protected ReadCache cache() {
        return cache;
    }

    @Test
    void answers_for_two_seconds_without_redis() throws Exception {
        String stamp = cache.get(KEY, () -> List.of("a")).stamp();
        server.stop();
        now.addAndGet(Duration.ofSeconds(2).toNanos() - 1);

        Cached<List<String>> near = cache.get(KEY, () -> List.of("loaded"));
        assertThat(near.hit()).isTrue();
        assertThat(near.stamp()).isEqualTo(stamp);
        assertThat(watch.hits).hasValue(1);

        now.incrementAndGet();
        assertThat(cache.get(KEY, () -> List.of("loaded")).value()).containsExactly("loaded");
        assertThat(cache.get(KEY, () -> List.of("again")).value()).containsExactly("loaded");
    }

    @Test
    void asks_redis_again_after_two_seconds() {
        cache.get(KEY, () -> List.of("a"));
        try (Jedis redis = server.plain()) {
            redis.flushAll();
        }

        assertThat(cache.get(KEY, () -> List.of("b")).value()).containsExactly("a");
        now.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(cache.get(KEY, () -> List.of("b")).value()).containsExactly("b");
    }
}
