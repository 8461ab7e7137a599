package ai.alquimista.painel.rest.billing;

import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.billing.Movements;
import ai.alquimista.painel.domain.billing.RevenueDay;
import ai.alquimista.painel.domain.billing.RevenueOverview;
import ai.alquimista.painel.domain.billing.RevenueShare;
import ai.alquimista.painel.domain.billing.RevenueSpan;
import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.domain.usage.Period;
import ai.alquimista.painel.rest.json.WireExample;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BillingOverviewViewTest {

    @Test
    void is_what_the_document_shows() throws IOException {
        LocalDate day = LocalDate.of(2026, 11, 21);
        RevenueSpan all = span("4550.00", 3, "1500.00", "1000.00", "50.00", "100.00", "500.00", "0.00", "0.00");
        RevenueSpan enterprise = span("3000.00", 2, "0.00", "1000.00", "0.00", "0.00", "0.00", "1000.00", "0.00");
        RevenueSpan professional =
                span("1550.00", 1, "1500.00", "0.00", "50.00", "100.00", "500.00", "0.00", "1000.00");
        RevenueOverview overview = new RevenueOverview(
                new DateRange(day, day),
                all,
                List.of(
                        new RevenueShare("enterprise", "Enterprise", enterprise),
                        new RevenueShare("professional", "Professional", professional)),
                List.of(new RevenueShare("Saúde", "Saúde", all)),
                List.of(new RevenueDay(day, new BigDecimal("4550.00"), 1, 1, 1)));

        WireExample.assertIsAnsweredBy(
                BillingOverviewView.of(Period.SEVEN_DAYS, overview), Operation.GET_INTERNAL_BILLING_OVERVIEW);
    }

    /** New, expansion, contraction, reactivation, churn, transfers in and out, in this order. */
    private static RevenueSpan span(String closing, long paying, String... moved) {
        List<BigDecimal> amounts = List.of(moved).stream().map(BigDecimal::new).toList();
        return RevenueSpan.backFrom(
                new BigDecimal(closing),
                paying,
                new Movements(
                        amounts.get(0),
                        amounts.get(1),
                        amounts.get(2),
                        amounts.get(3),
                        amounts.get(4),
                        amounts.get(5),
                        amounts.get(6),
                        0,
                        0,
                        0,
                        0,
                        0),
                Movements.NONE);
    }
}
