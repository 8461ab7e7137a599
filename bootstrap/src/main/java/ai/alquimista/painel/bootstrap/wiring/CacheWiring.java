package ai.alquimista.painel.bootstrap.wiring;

import ai.alquimista.painel.application.port.ReadCache;
import ai.alquimista.painel.application.port.ReadCacheObserver;
import ai.alquimista.painel.bootstrap.config.Setting;
import ai.alquimista.painel.bootstrap.config.Settings;
import ai.alquimista.painel.persistence.cache.NearReadCache;
import ai.alquimista.painel.persistence.cache.RedisReadCache;
import ai.alquimista.painel.rest.answer.WrittenAnswers;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import redis.clients.jedis.RedisClient;

/** What remembers answers. */
@Dependent
class CacheWiring {

    @Produces
    @Singleton
    ReadCache cache(Settings settings, RedisClient redis, ReadCacheObserver observer, Clock clock) {
        String mode = settings.text(Setting.CACHE_MODE);
        return switch (mode) {
            case "off" -> ReadCache.NONE;
            case "redis" -> redis(settings, redis, observer, clock);
            case "near" -> new NearReadCache(redis(settings, redis, observer, clock), observer);
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

    private static ReadCache redis(Settings settings, RedisClient redis, ReadCacheObserver observer, Clock clock) {
        return new RedisReadCache(redis, settings.text(Setting.ENVIRONMENT), observer, clock);
    }
}
