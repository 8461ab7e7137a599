package ai.alquimista.painel.persistence.limit;

import ai.alquimista.painel.application.port.RateLimits;
import ai.alquimista.painel.domain.limit.Bucket;
import ai.alquimista.painel.domain.limit.Level;
import ai.alquimista.painel.domain.limit.Quota;
import ai.alquimista.painel.domain.limit.Scope;
import ai.alquimista.painel.domain.limit.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/**
 * The limits of all pods together, on the clock of Redis, each request in one round trip. Keys end by themselves when their
 * buckets are full.
 */
public final class RedisRateLimits implements RateLimits {

    /** Changes with the meaning of what lies under the keys. */
    private static final String VERSION = "limit:v1:";

    private final UnifiedJedis redis;
    private final String prefix;
    private final GcraScript script = new GcraScript();

    /**
     * Limits in that Redis.
     *
     * @param environment keeps environments apart that share a Redis
     */
    public RedisRateLimits(UnifiedJedis redis, String environment) {
        this.redis = redis;
        this.prefix = VERSION + environment + ":";
    }

    /**
     * As the port says.
     *
     * @throws JedisException if Redis does not answer in time, or not as it should
     */
    @Override
    public Verdict take(List<Bucket> buckets) {
        Taken taken = charge(buckets);
        return taken.admitted() ? Verdict.admitting(taken.levels()) : Verdict.refusing(taken.levels());
    }

    /** Those scopes in which something is counted for that subject now. */
    public List<Scope> counting(String subject) {
        return Stream.of(Scope.values())
                .filter(scope -> redis.exists(key(scope, subject)))
                .toList();
    }

    /** Counts anew for that subject, in every scope; answers how many there were. */
    public long forget(String subject) {
        return Stream.of(Scope.values())
                .mapToLong(scope -> redis.unlink(key(scope, subject)))
                .sum();
    }

    Taken charge(List<Bucket> buckets) {
        List<Long> answer = script.run(
                redis,
                buckets.stream().map(this::key).toList(),
                buckets.stream().flatMap(RedisRateLimits::arguments).toList());
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i < buckets.size(); i++) levels.add(new Level(buckets.get(i), answer.get(2 + i)));
        return new Taken(answer.get(0) == 1, answer.get(1), levels);
    }

    String key(Bucket bucket) {
        return key(bucket.scope(), bucket.subject());
    }

    private String key(Scope scope, String subject) {
        return prefix + scope.name().toLowerCase(Locale.ROOT) + ":" + subject;
    }

    private static Stream<String> arguments(Bucket bucket) {
        Quota quota = bucket.quota();
        return Stream.of(Long.toString(quota.intervalMicros()), Long.toString(quota.fillMicros()));
    }

    /**
     * What the script answered.
     *
     * @param micros when, by the clock of Redis
     */
    record Taken(boolean admitted, long micros, List<Level> levels) {}
}
