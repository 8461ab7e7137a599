package ai.alquimista.painel.persistence.cache;

import static ai.alquimista.painel.application.port.Asking.names;
import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.domain.access.Group.TENANT_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.port.ReadCache;
import ai.alquimista.painel.application.read.Cached;
import ai.alquimista.painel.application.read.ReadKey;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import redis.clients.jedis.RedisClient;

/** Redis away: slower, never wrong, and used again soon after it is back. */
@Timeout(60)
@Isolated
class RedisAwayTest {

    private static final ReadKey<List<String>> KEY = names(ACME.id(), TENANT_ADMIN, 1, "x");
    private static final int CALLS = 200;

    private final Watch watch = new Watch();
    private RedisFixture server;
    private RedisClient client;
    private ReadCache cache;

    @BeforeEach
    void warm() throws Exception {
        server = new RedisFixture();
        client = server.client();
        cache = RedisFixture.cache(client, "test", watch, Clock.systemUTC());
        // As many idle connections as a busy server has; all of them are about to die.
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CALLS; i++) {
                ReadKey<List<String>> key = names(ACME.id(), TENANT_ADMIN, 1, "warm" + i);
                threads.execute(() -> cache.get(key, () -> List.of("warm")));
            }
        }
    }

    @AfterEach
    void close() throws Exception {
        client.close();
        server.close();
    }

    @Test
    void stopped_and_started_again() throws Exception {
        server.stop();

        assertLoadedWithoutWaiting();

        server.restart();
        assertRemembersWithinASecond();
    }

    @Test
    void frozen_and_thawed() throws Exception {
        server.freeze();

        assertLoadedWithoutWaiting();

        server.thaw();
        assertRemembersWithinASecond();
    }

    /** 200 calls that each paid what Redis may take would need 10 s. */
    private void assertLoadedWithoutWaiting() {
        long start = System.nanoTime();
        for (int i = 0; i < CALLS; i++) {
            String now = "loaded " + i;
            Cached<List<String>> answer = cache.get(KEY, () -> List.of(now));
            assertThat(answer.hit()).isFalse();
            assertThat(answer.value()).containsExactly(now);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        assertThat(watch.unavailable.get()).isGreaterThanOrEqualTo(CALLS);
    }

    private void assertRemembersWithinASecond() {
        long end = System.nanoTime() + Duration.ofMillis(1_500).toNanos();
        while (!cache.get(KEY, () -> List.of("back")).hit()) {
            assertThat(System.nanoTime())
                    .as("the time that it takes to come back")
                    .isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        assertThat(cache.get(KEY, () -> List.of("unused")).value()).containsExactly("back");
    }
}
