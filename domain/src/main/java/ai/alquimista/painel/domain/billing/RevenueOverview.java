package ai.alquimista.painel.domain.billing;

import ai.alquimista.painel.domain.usage.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The revenue of a range of São Paulo's days. It does not exist unless the days lead from the opening to the closing, and
 * the plans and the segments each make up the whole, to the cent.
 *
 * @param byPlan the greatest first
 * @param bySegment the greatest first
 * @param trend one entry for every day of the range, ascending
 */
public record RevenueOverview(
        DateRange range,
        RevenueSpan all,
        List<RevenueShare> byPlan,
        List<RevenueShare> bySegment,
        List<RevenueDay> trend) {

    public RevenueOverview {
        byPlan = List.copyOf(byPlan);
        bySegment = List.copyOf(bySegment);
        trend = List.copyOf(trend);
        requireWhole(all, byPlan, "plans");
        requireWhole(all, bySegment, "segments");
        BigDecimal closing = all.mrr().closing();
        if (trend.isEmpty() || trend.getLast().closing().compareTo(closing) != 0)
            throw new IllegalArgumentException("the days do not lead to " + closing);
    }

    /**
     * The course of the revenue, day by day.
     *
     * @param opening BRL a month, before the range
     * @param movements of everybody, by day; days without any may be missing
     */
    public static List<RevenueDay> trend(DateRange range, BigDecimal opening, Map<LocalDate, Movements> movements) {
        List<RevenueDay> days = new ArrayList<>();
        BigDecimal closing = opening;
        for (LocalDate date : range.days().toList()) {
            Movements moved = movements.getOrDefault(date, Movements.NONE);
            closing = closing.add(moved.net());
            days.add(new RevenueDay(
                    date, closing, moved.newTenants(), moved.churnedTenants(), moved.reactivatedTenants()));
        }
        return days;
    }

    private static void requireWhole(RevenueSpan all, List<RevenueShare> shares, String which) {
        BigDecimal opening = Mrr.NONE;
        BigDecimal closing = Mrr.NONE;
        for (RevenueShare share : shares) {
            opening = opening.add(share.span().mrr().opening());
            closing = closing.add(share.span().mrr().closing());
        }
        if (opening.compareTo(all.mrr().opening()) != 0
                || closing.compareTo(all.mrr().closing()) != 0)
            throw new IllegalArgumentException("the %s go from %s to %s, all together from %s to %s"
                    .formatted(
                            which,
                            opening,
                            closing,
                            all.mrr().opening(),
                            all.mrr().closing()));
    }
}
