package ai.alquimista.painel.rest.usage;

import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.usage.AgentUsage;
import ai.alquimista.painel.domain.usage.DailyUsage;
import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.domain.usage.Percentiles;
import ai.alquimista.painel.domain.usage.Period;
import ai.alquimista.painel.domain.usage.UsageFigures;
import ai.alquimista.painel.domain.usage.UsageReport;
import ai.alquimista.painel.domain.usage.UsageTotals;
import ai.alquimista.painel.rest.json.WireExample;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UsageViewTest {

    @Test
    void is_what_the_document_shows() throws IOException {
        LocalDate day = LocalDate.of(2026, 11, 21);
        UsageTotals totals = new UsageTotals(1200, 1170, 30, 494_820, 640_000);
        Percentiles percentiles =
                new Percentiles(new BigDecimal("380.00"), new BigDecimal("980.12"), new BigDecimal("1500.40"));
        UsageReport report = new UsageReport(
                new DateRange(day, day),
                new UsageFigures(totals, Optional.of(percentiles)),
                List.of(new DailyUsage(day, UsageFigures.NONE)),
                List.of(new AgentUsage(
                        new AgentId(UUID.fromString("10000000-0000-0000-0000-000000000001")),
                        "Agente de Agendamento",
                        totals)));
        WireExample.assertIsAnsweredBy(UsageView.of(Period.SEVEN_DAYS, report), Operation.GET_TENANT_USAGE);
    }
}
