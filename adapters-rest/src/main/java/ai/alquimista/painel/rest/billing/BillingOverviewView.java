package ai.alquimista.painel.rest.billing;

import ai.alquimista.painel.domain.billing.RevenueDay;
import ai.alquimista.painel.domain.billing.RevenueOverview;
import ai.alquimista.painel.domain.usage.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The revenue of a period. */
@Schema(name = "BillingOverview", description = "The revenue of a period, and how it moved")
public record BillingOverviewView(
        @Schema(
                enumeration = {"7d", "30d", "90d"},
                description = "The period that was asked for")
        String period,

        FinancialSummaryView financialSummary,

        @Schema(description = "Every plan on offer, the greatest revenue first")
        List<PlanRevenueView> byPlan,

        @Schema(description = "The segments that pay, paid or moved in the period, the greatest revenue first")
        List<SegmentRevenueView> bySegment,

        @Schema(description = "One entry for every day of the period, ascending")
        List<RevenueDayView> revenueTrend) {

    public BillingOverviewView {
        byPlan = List.copyOf(byPlan);
        bySegment = List.copyOf(bySegment);
        revenueTrend = List.copyOf(revenueTrend);
    }

    static BillingOverviewView of(Period period, RevenueOverview overview) {
        return new BillingOverviewView(
                period.code(),
                FinancialSummaryView.of(overview.all()),
                overview.byPlan().stream().map(PlanRevenueView::of).toList(),
                overview.bySegment().stream().map(SegmentRevenueView::of).toList(),
                overview.trend().stream().map(RevenueDayView::of).toList());
    }

    /** One day's end. */
    @Schema(name = "RevenueDay", description = "The revenue when a calendar day ended, and who came and went on it")
    public record RevenueDayView(
            @Schema(description = "São Paulo's calendar day")
            LocalDate date,

            @Schema(description = "BRL a month, two decimals")
            BigDecimal mrr,

            @Schema(description = "Tenants that paid for the first time ever")
            long newTenants,

            @Schema(description = "Tenants that stopped paying")
            long churnedTenants,

            @Schema(description = "Tenants that pay again after they had stopped")
            long reactivatedTenants) {

        static RevenueDayView of(RevenueDay day) {
            return new RevenueDayView(
                    day.date(), day.closing(), day.newTenants(), day.churnedTenants(), day.reactivatedTenants());
        }
    }
}
