package ai.alquimista.painel.rest.platform;

import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.platform.CountChange;
import ai.alquimista.painel.domain.platform.GlobalStats;
import ai.alquimista.painel.domain.platform.MeasureChange;
import ai.alquimista.painel.domain.platform.PlatformAgent;
import ai.alquimista.painel.domain.platform.PlatformDay;
import ai.alquimista.painel.domain.platform.PlatformOverview;
import ai.alquimista.painel.domain.platform.TenantRequests;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.domain.usage.Period;
import ai.alquimista.painel.domain.usage.Requests;
import ai.alquimista.painel.domain.usage.UsageTotals;
import ai.alquimista.painel.rest.json.WireExample;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlatformViewsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final PlatformAgent BUSY = agent(1, "Agente de Agendamento", "Saúde", 31, new Requests(640, 624));

    @Test
    void of_an_overview_is_what_the_document_shows() throws IOException {
        PlatformOverview overview = new PlatformOverview(
                new DateRange(DAY.minusDays(1), DAY),
                new GlobalStats(
                        new CountChange(52, 50),
                        new CountChange(45, 46),
                        new CountChange(181, 0),
                        new CountChange(1200, 800),
                        new MeasureChange(amount("97.50"), amount("96.00")),
                        new MeasureChange(amount("412.35"), amount("400.00")),
                        new MeasureChange(amount("980.12"), Optional.empty())),
                List.of(new TenantRequests(
                        new TenantId(UUID.fromString("550e8400-e29b-41d4-a716-446655440001")),
                        "Tenant Teste Integração",
                        new Requests(700, 686))),
                List.of(BUSY),
                List.of(
                        PlatformDay.idle(DAY.minusDays(1)),
                        new PlatformDay(DAY, new UsageTotals(1200, 1170, 30, 494_820, 640_000), 38)));

        WireExample.assertIsAnsweredBy(
                UsageOverviewView.of(Period.SEVEN_DAYS, overview), Operation.GET_INTERNAL_USAGE_OVERVIEW);
    }

    @Test
    void of_the_agents_is_what_the_document_shows() throws IOException {
        PlatformAgent idle = agent(2, "Agente de Cobrança", "Serviços Financeiros", 0, Requests.NONE);

        WireExample.assertIsAnsweredBy(PlatformAgentsView.of(List.of(BUSY, idle)), Operation.LIST_INTERNAL_AGENTS);
    }

    private static PlatformAgent agent(int number, String name, String segment, long deployed, Requests requests) {
        return new PlatformAgent(
                new AgentId(UUID.fromString("10000000-0000-0000-0000-%012d".formatted(number))),
                name,
                segment,
                deployed,
                requests);
    }

    private static Optional<BigDecimal> amount(String decimal) {
        return Optional.of(new BigDecimal(decimal));
    }
}
