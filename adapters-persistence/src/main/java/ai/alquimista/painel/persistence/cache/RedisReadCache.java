package ai.alquimista.painel.persistence.cache;

import ai.alquimista.painel.application.port.ReadCache;
import ai.alquimista.painel.application.port.ReadCacheObserver;
import ai.alquimista.painel.application.read.Cached;
import ai.alquimista.painel.application.read.ReadKey;
import ai.alquimista.painel.persistence.flight.SingleFlight;
import ai.alquimista.painel.persistence.flight.SingleFlight.Landed;
import java.time.Clock;
import java.util.function.Supplier;
import redis.clients.jedis.UnifiedJedis;

/**
 * Answers that all servers remember together. One request on each server looks for an answer, and one on all of them
 * loads it; whoever asks meanwhile is given the same. While Redis is away every server loads for itself.
 */
public final class RedisReadCache implements ReadCache {

    private final String environment;
    private final ReadCacheObserver observer;
    private final Clock clock;
    private final AnswerCodec codec = new AnswerCodec();
    private final SingleFlight<CacheKey, Remembered<?>> flights = new SingleFlight<>();
    private final Loading loading;

    /**
     * Remembers in that Redis.
     *
     * @param breaker the one of all that ask this Redis
     * @param environment part of every key; letters, digits and dashes
     */
    public RedisReadCache(
            UnifiedJedis redis, RedisBreaker breaker, String environment, ReadCacheObserver observer, Clock clock) {
        if (!environment.matches("[A-Za-z0-9-]+"))
            throw new IllegalArgumentException("not the name of an environment: " + environment);
        this.environment = environment;
        this.observer = observer;
        this.clock = clock;
        this.loading = new Loading(new Shelf(redis, breaker, observer), codec, observer, clock);
    }

    @Override
    public <T> Cached<T> get(ReadKey<T> key, Supplier<T> load) {
        CacheKey place =
                CacheKey.of(environment, key, codec.shape(key.question().answer()));
        Order<T> order = new Order<>(key, place, load);
        Landed<Remembered<?>> landed = flights.join(place, () -> loading.findOrLoad(order));
        Remembered<T> there = order.own(landed.value());
        if (there.envelope().isStale(clock.instant())) there = loading.renew(order, there);
        else if (landed.shared()) there = there.again();
        if (there.hit()) observer.hit();
        else observer.miss();
        return there;
    }
}
