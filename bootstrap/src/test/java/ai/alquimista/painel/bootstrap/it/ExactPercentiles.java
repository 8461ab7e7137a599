package ai.alquimista.painel.bootstrap.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.alquimista.painel.client.model.DailyUsage;
import ai.alquimista.painel.client.model.UsageFigures;
import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.domain.usage.Percentiles;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The exact 50th, 95th and 99th percentile of a tenant's or an agent's requests in a range of days, which others are held to.
 *
 * @param times milliseconds; empty without a request
 */
record ExactPercentiles(List<Long> times) {

    private static final BigDecimal ONE_PERCENT = new BigDecimal("0.01");

    /** What is shown has two decimals. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.005");

    static ExactPercentiles of(TraceTables tables, Whose requests, DateRange range) {
        return new ExactPercentiles(tables.percentiles(requests, range.first(), range.last()));
    }

    void isShownAs(UsageFigures shown) {
        holds(shown.getP50ResponseTimeMs(), shown.getP95ResponseTimeMs(), shown.getP99ResponseTimeMs());
    }

    void isShownAs(DailyUsage shown) {
        holds(shown.getP50ResponseTimeMs(), shown.getP95ResponseTimeMs(), shown.getP99ResponseTimeMs());
    }

    void isKnownAs(Optional<Percentiles> known) {
        holds(
                known.map(Percentiles::p50).orElse(null),
                known.map(Percentiles::p95).orElse(null),
                known.map(Percentiles::p99).orElse(null));
    }

    private void holds(@Nullable BigDecimal p50, @Nullable BigDecimal p95, @Nullable BigDecimal p99) {
        List<@Nullable BigDecimal> shown = new ArrayList<>();
        shown.add(p50);
        shown.add(p95);
        shown.add(p99);
        if (times.isEmpty()) assertThat(shown).containsOnlyNulls();
        else for (int i = 0; i < times.size(); i++) isWithinOnePercent(shown.get(i), BigDecimal.valueOf(times.get(i)));
    }

    private static void isWithinOnePercent(@Nullable BigDecimal shown, BigDecimal exact) {
        assertThat(shown).isCloseTo(exact, within(exact.multiply(ONE_PERCENT).add(ROUNDING)));
    }
}
