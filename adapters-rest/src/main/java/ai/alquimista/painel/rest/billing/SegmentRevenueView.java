package ai.alquimista.painel.rest.billing;

import ai.alquimista.painel.domain.billing.MrrBridge;
import ai.alquimista.painel.domain.billing.RevenueShare;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One segment's revenue; every amount in BRL a month, two decimals. */
@Schema(
        name = "SegmentRevenue",
        description =
                "One segment's revenue: opening_mrr + new + expansion + reactivation + transfers_in − contraction − churn −"
                        + " transfers_out is total_mrr")
public record SegmentRevenueView(
        @Schema(description = "The companies' line of business")
        String segment,

        @Schema(description = "Tenants that pay at the period's end")
        long tenantCount,

        @Schema(description = "BRL a month, at the period's end")
        BigDecimal totalMrr,

        @Schema(description = "BRL a month, before the period's first day")
        BigDecimal openingMrr,

        @JsonProperty("new") @Schema(description = "Of tenants that paid for the first time ever")
        BigDecimal newMrr,

        @Schema(description = "By which paying tenants' MRR rose, here or on their way here")
        BigDecimal expansion,

        @Schema(description = "By which paying tenants' MRR fell, here or on their way here")
        BigDecimal contraction,

        @Schema(description = "Of tenants that pay again after they had stopped")
        BigDecimal reactivation,

        @Schema(description = "Of tenants that stopped paying")
        BigDecimal churn,

        @Schema(description = "Former MRR of paying tenants that came from another one")
        BigDecimal transfersIn,

        @Schema(description = "Former MRR of paying tenants that went to another one")
        BigDecimal transfersOut) {

    static SegmentRevenueView of(RevenueShare share) {
        MrrBridge mrr = share.span().mrr();
        return new SegmentRevenueView(
                share.member(),
                share.span().tenants().closing(),
                mrr.closing(),
                mrr.opening(),
                mrr.newMrr(),
                mrr.expansion(),
                mrr.contraction(),
                mrr.reactivation(),
                mrr.churn(),
                mrr.transfersIn(),
                mrr.transfersOut());
    }
}
