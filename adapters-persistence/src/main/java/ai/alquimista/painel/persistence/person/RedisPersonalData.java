package ai.alquimista.painel.persistence.person;

import ai.alquimista.painel.application.port.PersonalData;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.persistence.cache.RememberedAnswers;
import ai.alquimista.painel.persistence.limit.RedisRateLimits;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Redis: a person's limits, which end within minutes, and answers that tell persons, which nobody asks for once a generation
 * has risen and which lie there for minutes more. To be erased after what answers are made of, and once the person calls no
 * more.
 */
public final class RedisPersonalData implements PersonalData {

    private static final String STORE = "redis";

    private final RedisRateLimits limits;
    private final RememberedAnswers answers;

    /**
     * What a Redis holds on persons.
     *
     * @param redis stays the caller's to close
     */
    public RedisPersonalData(UnifiedJedis redis, String environment) {
        this.limits = new RedisRateLimits(redis, environment);
        this.answers = new RememberedAnswers(redis, environment);
    }

    @Override
    public String store() {
        return STORE;
    }

    /** The limits alone: answers are copies of what the database shows. */
    @Override
    public Map<String, @Nullable Object> find(UserId person) {
        return ask(() -> Map.of(
                "limits",
                limits.counting(person.value()).stream().map(Enum::name).toList()));
    }

    /** Forgets all answers, since which of them tell the person cannot be seen by their names. */
    @Override
    public long erase(UserId person) {
        return ask(() -> {
            answers.forget();
            return limits.forget(person.value());
        });
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (JedisException away) {
            throw new Unavailable(STORE, away);
        }
    }
}
