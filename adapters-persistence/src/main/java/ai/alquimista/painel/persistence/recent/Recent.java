package ai.alquimista.painel.persistence.recent;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.function.Function;

/**
 * Answers of a moment ago. Callers do not wait for each other's question: while the store is away each would wait for all
 * before it.
 */
final class Recent<K, V> {

    /** Less than half of the 5 s within which a tenant's status must bite. */
    static final Duration AGE = Duration.ofSeconds(2);

    private static final int MOST = 10_000;

    private final Cache<K, V> answers;

    Recent(Ticker ticker) {
        this.answers = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(AGE)
                .ticker(ticker)
                .build();
    }

    V get(K key, Function<K, V> question) {
        V known = answers.getIfPresent(key);
        if (known != null) return known;
        V answer = question.apply(key);
        answers.put(key, answer);
        return answer;
    }

    void forget(K key) {
        answers.invalidate(key);
    }
}
