package ai.alquimista.painel.persistence.signal;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.persistence.cache.RedisBreaker;
import ai.alquimista.painel.persistence.cache.RedisFixture;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.RedisClient;

@Timeout(60)
@Isolated
class RedisChannelTest {

    private static final int CALLS = 200;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final Semaphore openings = new Semaphore(0);
    private RedisFixture redis;
    private RedisClient client;
    private RedisChannels here;
    private RedisChannels elsewhere;

    @BeforeEach
    void two_processes() throws Exception {
        redis = new RedisFixture();
        client = redis.client();
        here = channels("test");
        elsewhere = channels("test");
    }

    @AfterEach
    void close() throws Exception {
        here.close();
        elsewhere.close();
        client.close();
        redis.close();
    }

    private RedisChannels channels(String environment) {
        return new RedisChannels(
                client, new RedisBreaker(() -> client.getPool().clear()), redis.address(), environment);
    }

    @Test
    void is_heard_in_its_own_process_at_once_and_once() throws Exception {
        listen(here);

        here.channel("news").say("one");
        assertThat(heard).containsExactly("one");

        // What comes by Redis comes in order: had the first come that way too, it would be before this one.
        elsewhere.channel("news").say("two");
        assertThat(next()).isEqualTo("one");
        assertThat(next()).isEqualTo("two");
    }

    @Test
    void is_not_heard_in_other_channels_and_environments() throws Exception {
        listen(here);

        elsewhere.channel("gossip").say("not for us");
        try (RedisChannels production = channels("production")) {
            production.channel("news").say("not for us either");
        }
        elsewhere.channel("news").say("for us");

        assertThat(next()).isEqualTo("for us");
    }

    @Test
    void says_anything_and_nothing() throws Exception {
        listen(here);

        for (String text : new String[] {"", " ", "a b", "ação \n"}) {
            elsewhere.channel("news").say(text);
            assertThat(next()).isEqualTo(text);
        }
    }

    @Test
    void is_heard_by_the_others_where_one_listener_fails() throws Exception {
        try (AutoCloseable broken = here.channel("news")
                .listen(
                        any -> {
                            throw new IllegalStateException("broken");
                        },
                        () -> {
                            throw new IllegalStateException("broken");
                        })) {
            assertThat(broken).isNotNull();
            listen(here);

            elsewhere.channel("news").say("one");
            elsewhere.channel("news").say("two");

            assertThat(next()).isEqualTo("one");
            assertThat(next()).isEqualTo("two");
        }
    }

    @Test
    void is_heard_again_once_redis_is_back() throws Exception {
        listen(here);

        redis.stop();
        here.channel("news").say("without Redis");
        assertThat(next()).isEqualTo("without Redis");
        redis.restart();

        assertThat(openings.tryAcquire(20, TimeUnit.SECONDS))
                .as("whoever listens is told that it may have missed something")
                .isTrue();
        assertHeardFromElsewhere();
    }

    @Test
    void is_heard_again_when_only_its_own_connection_died() throws Exception {
        listen(here);

        try (Jedis plain = redis.plain()) {
            plain.sendCommand(Command.CLIENT, "KILL", "TYPE", "pubsub");
        }

        assertThat(openings.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        assertHeardFromElsewhere();
    }

    /** 200 calls that each paid what Redis may take would need 10 s. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void costs_whoever_speaks_next_to_nothing_while_redis_is_away(boolean frozen) throws Exception {
        if (frozen) redis.freeze();
        else redis.stop();

        long start = System.nanoTime();
        for (int i = 0; i < CALLS; i++) here.channel("news").say("lost");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void ends_its_thread_when_it_is_closed() throws Exception {
        listen(here);
        Thread thread = Thread.getAllStackTraces().keySet().stream()
                .filter(each -> each.getName().equals("painel-hears-v1:test:news"))
                .findFirst()
                .orElseThrow();

        here.close();

        assertThat(thread.join(Duration.ofSeconds(20))).isTrue();
    }

    @Test
    void ends_its_thread_while_redis_is_away() throws Exception {
        redis.stop();
        here.channel("news").listen(heard::add, openings::release);
        Thread thread = Thread.getAllStackTraces().keySet().stream()
                .filter(each -> each.getName().equals("painel-hears-v1:test:news"))
                .findFirst()
                .orElseThrow();

        here.close();

        assertThat(thread.join(Duration.ofSeconds(20))).isTrue();
    }

    /** The breaker may rest for a moment, and then lets one through. */
    private void assertHeardFromElsewhere() throws InterruptedException {
        String word;
        do {
            elsewhere.channel("news").say("back");
            word = heard.poll(100, TimeUnit.MILLISECONDS);
        } while (word == null);
        assertThat(word).isEqualTo("back");
    }

    private void listen(RedisChannels channels) throws InterruptedException {
        channels.channel("news").listen(heard::add, openings::release);
        assertThat(openings.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    }

    private String next() throws InterruptedException {
        String word = heard.poll(20, TimeUnit.SECONDS);
        assertThat(word).isNotNull();
        return String.valueOf(word);
    }
}
