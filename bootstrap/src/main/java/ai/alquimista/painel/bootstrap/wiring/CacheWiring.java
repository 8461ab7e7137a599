package ai.alquimista.painel.bootstrap.wiring;

import ai.alquimista.painel.application.port.ReadCache;
import ai.alquimista.painel.application.port.ReadCacheObserver;
import ai.alquimista.painel.bootstrap.config.Setting;
import ai.alquimista.painel.bootstrap.config.Settings;
import ai.alquimista.painel.persistence.cache.NearReadCache;
import ai.alquimista.painel.persistence.cache.RedisBreaker;
import ai.alquimista.painel.persistence.cache.RedisReadCache;
import ai.alquimista.painel.rest.answer.WrittenAnswers;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Supplier;
import redis.clients.jedis.UnifiedJedis;

/** What remembers answers. */
@Dependent
class CacheWiring {

    @Produces
    @Singleton
    ReadCache cache(
            Settings settings, UnifiedJedis redis, RedisBreaker breaker, ReadCacheObserver observer, Clock clock) {
        String mode = settings.text(Setting.CACHE_MODE);
        Supplier<ReadCache> shared =
                () -> new RedisReadCache(redis, breaker, settings.text(Setting.ENVIRONMENT), observer, clock);
        return switch (mode) {
            case "off" -> ReadCache.NONE;
            case "redis" -> shared.get();
            case "near" -> new NearReadCache(shared.get(), observer);
            default ->
                throw new IllegalStateException(
                        Setting.CACHE_MODE.variable() + " must be off, redis or near, not " + mode);
        };
    }

    @Produces
    @Singleton
    WrittenAnswers written() {
        return new WrittenAnswers();
    }
}
