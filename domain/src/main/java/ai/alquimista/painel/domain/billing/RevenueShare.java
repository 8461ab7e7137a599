package ai.alquimista.painel.domain.billing;

import java.util.Comparator;

/**
 * One plan's or one segment's part of the revenue.
 *
 * @param member the plan's code, or the segment
 * @param name as people call it
 */
public record RevenueShare(String member, String name, RevenueSpan span) {

    /** By what it closes with; equals by member. */
    public static final Comparator<RevenueShare> GREATEST_FIRST = Comparator.comparing(
                    (RevenueShare share) -> share.span().mrr().closing())
            .reversed()
            .thenComparing(RevenueShare::member);
}
