package ai.alquimista.painel.rest.billing;

import ai.alquimista.painel.domain.billing.Mrr;
import ai.alquimista.painel.domain.billing.MrrBridge;
import ai.alquimista.painel.domain.billing.RevenueSpan;
import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everybody's revenue and its movements; every amount in BRL a month but the yearly one. */
@Schema(
        name = "FinancialSummary",
        description =
                "All revenue and its movements; opening + new + expansion + reactivation − contraction − churn is the"
                        + " total")
public record FinancialSummaryView(
        @Schema(description = "BRL a month, two decimals, at the period's end")
        BigDecimal totalMrr,

        @Schema(description = "BRL a year: twelve times as much")
        BigDecimal totalArr,

        @Schema(description = "BRL a month over the tenants that pay; null if nobody does")
        Optional<BigDecimal> avgMrrPerTenant,

        @Schema(description = "BRL a month, before the period's first day")
        BigDecimal openingMrr,

        @Schema(description = "Of tenants that paid for the first time ever")
        BigDecimal newMrrThisPeriod,

        @Schema(description = "By which paying tenants' MRR rose")
        BigDecimal expansion,

        @Schema(description = "By which paying tenants' MRR fell")
        BigDecimal contraction,

        @Schema(description = "Of tenants that pay again after they had stopped")
        BigDecimal reactivation,

        @Schema(description = "Of tenants that stopped paying")
        BigDecimal churnedMrrThisPeriod) {

    static FinancialSummaryView of(RevenueSpan all) {
        MrrBridge mrr = all.mrr();
        return new FinancialSummaryView(
                mrr.closing(),
                Mrr.yearly(mrr.closing()),
                all.perPayingTenant(),
                mrr.opening(),
                mrr.newMrr(),
                mrr.expansion(),
                mrr.contraction(),
                mrr.reactivation(),
                mrr.churn());
    }
}
