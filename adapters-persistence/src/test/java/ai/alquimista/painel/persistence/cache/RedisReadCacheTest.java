package ai.alquimista.painel.persistence.cache;

import static ai.alquimista.painel.application.port.Asking.names;
import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.RIVAL;
import static ai.alquimista.painel.domain.access.Group.TENANT_ADMIN;
import static ai.alquimista.painel.domain.access.Group.TENANT_USER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.port.ReadCache;
import ai.alquimista.painel.application.port.ReadCacheContract;
import ai.alquimista.painel.application.read.Cached;
import ai.alquimista.painel.application.read.ReadKey;
import ai.alquimista.painel.domain.Refusal.NotFound;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.StreamEntryID;

@Timeout(60)
class RedisReadCacheTest extends ReadCacheContract {

    private static final ReadKey<List<String>> KEY = names(ACME.id(), TENANT_ADMIN, 1, "x");
    private static final ReadKey<List<String>> RIVALS = names(RIVAL.id(), TENANT_ADMIN, 1, "x");

    private static RedisFixture server;

    private final MovableClock clock = new MovableClock();
    private final Watch watch = new Watch();
    private RedisClient client;
    private ReadCache cache;
    private Jedis redis;

    @BeforeAll
    static void start() throws Exception {
        server = new RedisFixture();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @BeforeEach
    void empty() {
        redis = server.plain();
        redis.flushAll();
        client = server.client();
        cache = pod(client);
    }

    @AfterEach
    void close() {
        client.close();
        redis.close();
    }

    @Override
    protected ReadCache cache() {
        return cache;
    }

    private ReadCache pod(RedisClient redis) {
        return RedisFixture.cache(redis, "test", watch, clock);
    }

    @Test
    void a_key_says_whose_it_is() {
        cache.get(KEY, () -> List.of("a"));

        assertThat(answers())
                .singleElement()
                .asString()
                .matches("v1:test:" + ACME.id() + ":TENANT_ADMIN:getTenantMe:1:[0-9a-f]{64}");
        assertThat(redis.pttl(answers().getFirst())).isBetween(269_000L, 360_000L);
    }

    @Test
    void what_one_server_loaded_another_finds() {
        cache.get(KEY, () -> List.of("a"));

        try (RedisClient other = server.client()) {
            Cached<List<String>> found = pod(other).get(KEY, RedisReadCacheTest::fail);
            assertThat(found.hit()).isTrue();
            assertThat(found.value()).containsExactly("a");
        }
        assertThat(watch.hits).hasValue(1);
        assertThat(watch.misses).hasValue(1);
    }

    @Test
    void another_tenants_answer_is_never_served_and_never_unnoticed() {
        cache.get(KEY, () -> List.of("mine"));
        String mine = answers().getFirst();
        cache.get(RIVALS, () -> List.of("theirs"));
        String theirs =
                answers().stream().filter(key -> !key.equals(mine)).findFirst().orElseThrow();
        redis.set(mine, redis.get(theirs));

        Cached<List<String>> answer = cache.get(KEY, () -> List.of("mine again"));

        assertThat(answer.hit()).isFalse();
        assertThat(answer.value()).containsExactly("mine again");
        assertThat(watch.foreign).containsExactly(KEY);
        assertThat(cache.get(KEY, RedisReadCacheTest::fail).value()).containsExactly("mine again");
        assertThat(watch.foreign).hasSize(1);
    }

    @Test
    void what_administrators_were_told_is_not_told_to_users() {
        ReadKey<List<String>> users = names(ACME.id(), TENANT_USER, 1, "x");
        cache.get(KEY, () -> List.of("secret"));
        String admins = answers().getFirst();
        redis.set(admins.replace("TENANT_ADMIN", "TENANT_USER"), redis.get(admins));

        assertThat(cache.get(users, () -> List.of("plain")).value()).containsExactly("plain");
        assertThat(watch.foreign).containsExactly(users);
    }

    @Test
    void anything_else_under_a_key_is_loaded_over() {
        cache.get(KEY, () -> List.of("whole"));
        String place = answers().getFirst();
        byte[] whole = redis.get(place.getBytes(UTF_8));

        for (BiConsumer<Jedis, String> planting : plantings(whole)) {
            redis.del(place);
            planting.accept(redis, place);
            Cached<List<String>> answer = cache.get(KEY, () -> List.of("new"));
            assertThat(answer.hit()).isFalse();
            assertThat(answer.value()).containsExactly("new");
            assertThat(cache.get(KEY, RedisReadCacheTest::fail).value()).containsExactly("new");
        }
        assertThat(watch.foreign).isEmpty();
        assertThat(watch.unavailable).hasValue(0);
    }

    private static List<BiConsumer<Jedis, String>> plantings(byte[] whole) {
        return List.of(
                (redis, key) -> redis.set(key, ""),
                (redis, key) -> redis.set(key, "garbage"),
                (redis, key) -> redis.set(key, "{\"id\":1}"),
                (redis, key) -> redis.set(key, "42"),
                (redis, key) -> redis.set(key.getBytes(UTF_8), Arrays.copyOf(whole, whole.length - 1)),
                (redis, key) -> redis.set(key.getBytes(UTF_8), Arrays.copyOf(whole, 40)),
                (redis, key) -> redis.set(
                        key.getBytes(UTF_8),
                        new String(whole, UTF_8).replace(" v1:", " v0:").getBytes(UTF_8)),
                (redis, key) -> redis.set(key.getBytes(UTF_8), new byte[3 << 20]),
                (redis, key) -> redis.lpush(key, "a", "b"),
                (redis, key) -> redis.hset(key, Map.of("a", "b")),
                (redis, key) -> redis.sadd(key, "a"),
                (redis, key) -> redis.zadd(key, 1, "a"),
                (redis, key) -> redis.xadd(key, StreamEntryID.NEW_ENTRY, Map.of("a", "b")));
    }

    /** In the right envelope, and not an answer of the kind: only a fault of ours writes such a thing. */
    @Test
    void what_cannot_be_read_back_is_loaded() {
        cache.get(KEY, () -> List.of("a"));
        Envelope there =
                Envelope.read(redis.get(answers().getFirst().getBytes(UTF_8))).orElseThrow();
        byte[] unreadable = new Envelope(there.key(), "s", there.stale(), "{\"a\":1}".getBytes(UTF_8)).bytes();
        redis.set(there.key().bytes(), unreadable);

        assertThat(cache.get(KEY, () -> List.of("loaded")).value()).containsExactly("loaded");
    }

    @Test
    void a_stale_answer_is_loaded_by_one_and_given_to_all_others() throws Exception {
        cache.get(KEY, () -> List.of("old"));
        clock.forward(Duration.ofSeconds(331));
        var loading = new CountDownLatch(1);
        var go = new CountDownLatch(1);

        CompletableFuture<Cached<List<String>>> renewing = CompletableFuture.supplyAsync(() -> cache.get(KEY, () -> {
            loading.countDown();
            await(go);
            return List.of("new");
        }));
        loading.await();
        Cached<List<String>> meanwhile = cache.get(KEY, RedisReadCacheTest::fail);
        go.countDown();

        assertThat(meanwhile.hit()).isTrue();
        assertThat(meanwhile.value()).containsExactly("old");
        assertThat(renewing.get().hit()).isFalse();
        assertThat(renewing.get().value()).containsExactly("new");
        assertThat(cache.get(KEY, RedisReadCacheTest::fail).value()).containsExactly("new");
    }

    @Test
    void an_answer_is_not_stale_before_nine_tenths_of_its_ceiling() {
        cache.get(KEY, () -> List.of("old"));
        clock.forward(Duration.ofSeconds(269));

        assertThat(cache.get(KEY, RedisReadCacheTest::fail).hit()).isTrue();
    }

    @Test
    void while_another_server_loads_this_one_waits_for_it_a_moment() throws Exception {
        var loading = new CountDownLatch(1);
        try (RedisClient other = server.client()) {
            CompletableFuture<Cached<List<String>>> first =
                    CompletableFuture.supplyAsync(() -> pod(other).get(KEY, () -> {
                        loading.countDown();
                        pause(Duration.ofMillis(60));
                        return List.of("theirs");
                    }));
            loading.await();

            Cached<List<String>> second = cache.get(KEY, () -> List.of("own"));

            assertThat(second.value()).containsExactly("theirs");
            assertThat(second.hit()).isTrue();
            assertThat(first.get().hit()).isFalse();
        }
    }

    @Test
    void a_server_that_died_while_loading_holds_nobody_up() {
        cache.get(KEY, () -> List.of("a"));
        String place = answers().getFirst();
        redis.del(place);
        redis.set("{" + place + "}:lock", "somebody who is gone");
        long start = System.nanoTime();

        assertThat(cache.get(KEY, () -> List.of("own")).value()).containsExactly("own");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void a_refusal_holds_nobody_up() {
        for (int i = 0; i < 10; i++)
            assertThatThrownBy(() -> cache.get(KEY, () -> {
                        throw new NotFound("tenant");
                    }))
                    .isInstanceOf(NotFound.class);

        assertThat(redis.keys("*")).isEmpty();
    }

    @Test
    void an_environment_has_a_name_without_blanks_or_colons() {
        for (String name : List.of("", "a b", "a:b", "é"))
            assertThatThrownBy(() -> RedisFixture.cache(client, name, watch, clock))
                    .isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> answers() {
        return redis.keys("*").stream().filter(key -> !key.endsWith(":lock")).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    private static List<String> fail() {
        throw new AssertionError("it is remembered");
    }
}
