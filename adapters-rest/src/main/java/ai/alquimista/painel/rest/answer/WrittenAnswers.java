package ai.alquimista.painel.rest.answer;

import ai.alquimista.painel.rest.json.Json;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;

/**
 * The bytes of answers that were asked for again, so that these are neither read back nor written again. Bytes go by the
 * stamp of the answer that they tell, so they need no invalidation: a changed answer has another stamp.
 */
public final class WrittenAnswers {

    private static final long MOST_BYTES = 24L << 20;
    private static final Duration UNASKED = Duration.ofMinutes(2);

    private final Cache<String, Written> written = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String stamp, Written answer) -> answer.weight())
            .expireAfterAccess(UNASKED)
            .build();

    /** Most answers are never asked for a second time; the first time nothing is kept. */
    Written of(Reply reply) {
        if (reply.bytesKey().isEmpty() || !reply.remembered()) return write(reply);
        return written.get(reply.bytesKey().get(), stamp -> write(reply));
    }

    private static Written write(Reply reply) {
        return new Written(Json.bytes(reply.view().get()));
    }
}
