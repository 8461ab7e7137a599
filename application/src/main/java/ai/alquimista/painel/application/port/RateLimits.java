package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.limit.Bucket;
import ai.alquimista.painel.domain.limit.Verdict;
import java.util.List;

/** Keeps count of who asks how often. Buckets are full when they are first heard of. */
public interface RateLimits {

    /**
     * Takes one request's place from each bucket, or from none if any of them has none left.
     *
     * @param buckets at least one, each another one's
     */
    Verdict take(List<Bucket> buckets);
}
