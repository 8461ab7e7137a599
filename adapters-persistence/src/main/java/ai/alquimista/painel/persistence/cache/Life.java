package ai.alquimista.painel.persistence.cache;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** For how long answers are kept: scattered, so that what was loaded together is not loaded again together. */
final class Life {

    /** A tenth of the ceiling, either way. */
    private static final double SCATTER = 0.1;

    private static final int GRACE_SHARE = 10;
    private static final Duration LEAST_GRACE = Duration.ofSeconds(5);

    private Life() {}

    /** From 90 % to 110 % of the ceiling. */
    static Duration jittered(Duration ceiling) {
        double factor = ThreadLocalRandom.current().nextDouble(1 - SCATTER, 1 + SCATTER);
        return Duration.ofMillis(Math.round(ceiling.toMillis() * factor));
    }

    /** How long Redis keeps an answer: until it is stale, and while somebody may be loading its successor. */
    static Duration left(Duration ceiling, Instant stale, Instant now) {
        Duration share = ceiling.dividedBy(GRACE_SHARE);
        Duration grace = share.compareTo(LEAST_GRACE) > 0 ? share : LEAST_GRACE;
        return Duration.between(now, stale).plus(grace);
    }
}
