package ai.alquimista.painel.bootstrap.wiring;

import ai.alquimista.painel.application.limit.Allowances;
import ai.alquimista.painel.application.limit.Quotas;
import ai.alquimista.painel.application.port.Memberships;
import ai.alquimista.painel.application.port.RateLimits;
import ai.alquimista.painel.bootstrap.config.Setting;
import ai.alquimista.painel.bootstrap.config.Settings;
import ai.alquimista.painel.domain.limit.Quota;
import ai.alquimista.painel.domain.limit.Scope;
import ai.alquimista.painel.persistence.cache.RedisBreaker;
import ai.alquimista.painel.persistence.limit.FallbackRateLimits;
import ai.alquimista.painel.persistence.limit.LocalRateLimits;
import ai.alquimista.painel.persistence.limit.RedisRateLimits;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import redis.clients.jedis.UnifiedJedis;

/** How often anybody may ask. */
@Dependent
class LimitWiring {

    @Produces
    @Singleton
    Allowances allowances(Settings settings, UnifiedJedis redis, RedisBreaker breaker, Memberships memberships) {
        RateLimits here = new LocalRateLimits();
        RateLimits everywhere = new FallbackRateLimits(
                new RedisRateLimits(redis, settings.text(Setting.ENVIRONMENT)),
                breaker,
                here,
                settings.number(Setting.LIMITS_PODS, 1));
        return new Allowances(everywhere, here, memberships, new Quotas(scope -> quota(settings, scope)));
    }

    private static Quota quota(Settings settings, Scope scope) {
        return switch (scope) {
            case USER_READS -> quota(settings, Setting.LIMITS_USER_READS_BURST, Setting.LIMITS_USER_READS_PER_MINUTE);
            case USER_WRITES ->
                quota(settings, Setting.LIMITS_USER_WRITES_BURST, Setting.LIMITS_USER_WRITES_PER_MINUTE);
            case TENANT -> quota(settings, Setting.LIMITS_TENANT_BURST, Setting.LIMITS_TENANT_PER_MINUTE);
            case MACHINE -> quota(settings, Setting.LIMITS_MACHINE_BURST, Setting.LIMITS_MACHINE_PER_MINUTE);
            case ADDRESS -> quota(settings, Setting.LIMITS_ADDRESS_BURST, Setting.LIMITS_ADDRESS_PER_MINUTE);
        };
    }

    private static Quota quota(Settings settings, Setting burst, Setting perMinute) {
        try {
            return new Quota(settings.number(burst, 1), settings.number(perMinute, 1));
        } catch (IllegalArgumentException tooHigh) {
            throw new IllegalStateException(burst.variable() + " or " + perMinute.variable() + " is too high", tooHigh);
        }
    }
}
