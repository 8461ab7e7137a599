package ai.alquimista.painel.persistence.cache;

import static java.nio.charset.StandardCharsets.US_ASCII;

import ai.alquimista.painel.application.port.ReadCacheObserver;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.params.SetParams;

/** The answers in Redis, and who is loading which. */
final class Shelf {

    /** Longer than any read may take; a server that dies while it loads holds the others up no longer than this. */
    private static final Duration LOCKED = Duration.ofSeconds(5);

    private static final int LARGEST = 1 << 20;
    private static final byte[] NOTHING = {};

    /** Only the one who took a lock gives it back. */
    private static final byte[] UNLOCK = script("""
            if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
            """);

    private static final byte[] PUT_AND_UNLOCK = script("""
            redis.call('SET', KEYS[2], ARGV[2], 'PX', ARGV[3])
            if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
            """);

    private final UnifiedJedis redis;
    private final RedisBreaker breaker;
    private final ReadCacheObserver observer;

    Shelf(UnifiedJedis redis, RedisBreaker breaker, ReadCacheObserver observer) {
        this.redis = redis;
        this.breaker = breaker;
        this.observer = observer;
    }

    /** What stands under the key, at most a megabyte of it: nothing, an answer, or anything. Empty when Redis is away. */
    Optional<byte[]> look(CacheKey key) {
        return ask(commands -> text(commands, key));
    }

    /** Whether the caller may load the answer while all other servers wait; empty when Redis is away. */
    Optional<Boolean> lock(CacheKey key, String holder) {
        SetParams once = SetParams.setParams().nx().px(LOCKED.toMillis());
        return ask(commands -> Optional.ofNullable(commands.set(key.lock(), ascii(holder), once)))
                .map(Optional::isPresent);
    }

    /** Lets others try at once. */
    void unlock(CacheKey key, String holder) {
        ask(commands -> ran(commands.eval(UNLOCK, List.of(key.lock()), List.of(ascii(holder)))));
    }

    /** Puts an answer there and lets others look; one that is too large is not kept. */
    void put(Envelope envelope, Duration kept, String holder) {
        byte[] bytes = envelope.bytes();
        if (bytes.length > LARGEST) {
            unlock(envelope.key(), holder);
            return;
        }
        List<byte[]> keys = List.of(envelope.key().lock(), envelope.key().bytes());
        List<byte[]> values = List.of(ascii(holder), bytes, ascii(Long.toString(kept.toMillis())));
        ask(commands -> ran(commands.eval(PUT_AND_UNLOCK, keys, values)));
    }

    /** What Redis says; empty when it cannot be asked, or not in time. */
    private <T> Optional<T> ask(Function<UnifiedJedis, T> command) {
        return breaker.call(() -> Optional.of(command.apply(redis)), this::away);
    }

    private <T> Optional<T> away() {
        observer.unavailable();
        return Optional.empty();
    }

    /** Scripts give nothing back. */
    private static boolean ran(@Nullable Object nothing) {
        return nothing == null;
    }

    private static byte[] script(String lines) {
        return ascii(lines.strip());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }

    private static byte[] text(UnifiedJedis commands, CacheKey key) {
        try {
            return commands.getrange(key.bytes(), 0, LARGEST - 1L);
        } catch (JedisDataException refused) {
            // A list or a hash: somebody else's, and no sign that Redis is away.
            if (String.valueOf(refused.getMessage()).startsWith("WRONGTYPE")) return NOTHING;
            throw refused;
        }
    }
}
