package ai.alquimista.painel.persistence.cache;

import ai.alquimista.painel.application.port.ReadCache;
import ai.alquimista.painel.application.port.ReadCacheObserver;
import ai.alquimista.painel.application.read.Answer;
import ai.alquimista.painel.application.read.Cached;
import ai.alquimista.painel.application.read.ReadKey;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.tenant.TenantId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The answers of the last two seconds in this process, before the cache that all servers share. The generation is part of
 * the key here, too, so an answer could live longer; but two seconds take all of a crowd's questions off Redis but one, keep
 * what is held small, and whatever happens to Redis shows within the time that everything else here is remembered for.
 */
public final class NearReadCache implements ReadCache {

    private static final Duration LIFE = Duration.ofSeconds(2);
    private static final long MOST_BYTES = 16L << 20;

    /** An answer as objects takes about so many times its JSON, and this much besides. */
    private static final int OBJECTS = 4;

    private static final int BESIDES = 1024;

    private final ReadCache behind;
    private final ReadCacheObserver observer;
    private final Cache<Place, Remembered<?>> near;

    public NearReadCache(ReadCache behind, ReadCacheObserver observer) {
        this(behind, observer, Ticker.systemTicker());
    }

    NearReadCache(ReadCache behind, ReadCacheObserver observer, Ticker ticker) {
        this.behind = behind;
        this.observer = observer;
        this.near = Caffeine.newBuilder()
                .expireAfterWrite(LIFE)
                .maximumWeight(MOST_BYTES)
                .weigher((Place place, Remembered<?> answer) ->
                        BESIDES + OBJECTS * answer.envelope().answer().length)
                .ticker(ticker)
                .build();
    }

    @Override
    public <T> Cached<T> get(ReadKey<T> key, Supplier<T> load) {
        Place place = Place.of(key);
        Remembered<?> known = near.getIfPresent(place);
        if (known != null) {
            observer.hit();
            return own(known);
        }
        Cached<T> answer = behind.get(key, load);
        if (answer instanceof Remembered<T> remembered) near.put(place, remembered.again());
        return answer;
    }

    /** What stands in one place is of one type. */
    @SuppressWarnings("unchecked")
    private static <T> Cached<T> own(Remembered<?> known) {
        return (Cached<T>) known;
    }

    /** All that the answer depends on. */
    private record Place(
            Optional<TenantId> tenant,
            Group role,
            Operation operation,
            Answer<?> answer,
            List<String> parameters,
            long generation) {

        static Place of(ReadKey<?> key) {
            return new Place(
                    key.tenant(),
                    key.roleClass(),
                    key.by().operation(),
                    key.question().answer(),
                    key.question().parameters(),
                    key.generation());
        }
    }
}
