package ai.alquimista.painel.domain.limit;

import java.util.Collection;
import java.util.Comparator;

/**
 * Whether a request may go on, and what the tightest of its buckets says.
 *
 * @param bucket the tightest: of those that refuse, the one to wait longest for; else the one with the fewest left
 * @param remaining requests left in it, this one taken
 * @param resetSeconds until it is full again
 * @param retryAfterSeconds until it admits a request; 0 if this one was admitted
 */
public record Verdict(boolean allowed, Bucket bucket, int remaining, int resetSeconds, int retryAfterSeconds) {

    private static final Comparator<Verdict> TIGHTEST_FIRST = Comparator.comparing(Verdict::allowed)
            .thenComparing(Verdict::retryAfterSeconds, Comparator.reverseOrder())
            .thenComparingInt(Verdict::remaining)
            .thenComparing(Verdict::resetSeconds, Comparator.reverseOrder());

    /** All these were charged for a request. */
    public static Verdict admitting(Collection<Level> charged) {
        return tightest(charged, true);
    }

    /** One of these at least does not admit a request, so none was charged. */
    public static Verdict refusing(Collection<Level> uncharged) {
        return tightest(uncharged.stream().filter(level -> !level.admitsOne()).toList(), false);
    }

    private static Verdict tightest(Collection<Level> levels, boolean allowed) {
        return levels.stream()
                .map(level -> new Verdict(
                        allowed,
                        level.bucket(),
                        level.remaining(),
                        level.resetSeconds(),
                        allowed ? 0 : level.waitSeconds()))
                .min(TIGHTEST_FIRST)
                .orElseThrow(() -> new IllegalArgumentException("a verdict is about a bucket"));
    }

    /** The tighter of this and another on the same request. */
    public Verdict orTighter(Verdict other) {
        return TIGHTEST_FIRST.compare(other, this) < 0 ? other : this;
    }

    /** How many requests the bucket holds when it is full. */
    public int limit() {
        return bucket.quota().burst();
    }
}
