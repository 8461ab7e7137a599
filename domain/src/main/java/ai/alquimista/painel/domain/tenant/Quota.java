package ai.alquimista.painel.domain.tenant;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A calendar month's requests against what the plan allows.
 *
 * @param limit requests in a month at most, 1 or more
 */
public record Quota(long requests, long limit) {

    public Quota {
        if (requests < 0) throw new IllegalArgumentException("requests must not be negative: " + requests);
        if (limit < 1) throw new IllegalArgumentException("a plan allows a request at least: " + limit);
    }

    /** Of the limit, two decimals; above 100 where it is exceeded. */
    public BigDecimal percent() {
        return BigDecimal.valueOf(requests)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(limit), 2, RoundingMode.HALF_UP);
    }

    /** Judged by the requests themselves, not by the rounded percentage. */
    public QuotaState state() {
        if (requests > limit) return QuotaState.EXCEEDED;
        return requests >= eightyPercent() ? QuotaState.WARNING : QuotaState.OK;
    }

    /** Rounded up, and exact for a limit of any size. */
    private long eightyPercent() {
        return limit - limit / 5;
    }
}
