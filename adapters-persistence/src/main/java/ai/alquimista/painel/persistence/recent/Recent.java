package ai.alquimista.painel.persistence.recent;

import ai.alquimista.painel.persistence.flight.SingleFlight;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Answers of a moment ago. Callers with the same question share one, and its failure: a crowd does not take every
 * connection, and while the store is away nobody waits for more than one attempt of another.
 */
final class Recent<K, V> {

    /** Less than half of the 5 s within which a tenant's status must bite. */
    static final Duration AGE = Duration.ofSeconds(2);

    private static final int MOST = 10_000;

    private final Cache<K, V> answers;
    private final SingleFlight<K, V> flights = new SingleFlight<>();

    Recent(Ticker ticker) {
        this.answers = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(AGE)
                .ticker(ticker)
                .build();
    }

    V get(K key, Function<K, V> question) {
        V known = answers.getIfPresent(key);
        return known != null
                ? known
                : flights.join(key, () -> ask(key, question)).value();
    }

    /** Looks again first: the flight before this one may have landed since. */
    private V ask(K key, Function<K, V> question) {
        V known = answers.getIfPresent(key);
        if (known != null) return known;
        V answer = question.apply(key);
        answers.put(key, answer);
        return answer;
    }

    void forget(K key) {
        answers.invalidate(key);
    }

    void forgetWhere(Predicate<V> isAbout) {
        answers.asMap().values().removeIf(isAbout);
    }
}
