package ai.alquimista.painel.rest.agent;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.agent.TenantAgent;
import ai.alquimista.painel.domain.usage.Percentiles;
import ai.alquimista.painel.domain.usage.UsageFigures;
import ai.alquimista.painel.domain.usage.UsageTotals;
import ai.alquimista.painel.rest.json.Json;
import ai.alquimista.painel.rest.json.WireExample;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AgentsViewTest {

    @Test
    void is_what_the_document_shows() throws IOException {
        UsageFigures figures = new UsageFigures(
                new UsageTotals(1200, 1170, 30, 494_820, 640_000),
                Optional.of(new Percentiles(
                        new BigDecimal("380.00"), new BigDecimal("980.12"), new BigDecimal("1500.40"))));
        AgentsView view = AgentsView.of(List.of(agent(Optional.of(Instant.parse("2026-02-01T12:00:00Z")), figures)));
        WireExample.assertIsAnsweredBy(view, Operation.LIST_TENANT_AGENTS);
    }

    @Test
    void has_nulls_for_an_agent_that_never_worked() {
        AgentsView view = AgentsView.of(List.of(agent(Optional.empty(), UsageFigures.NONE)));
        assertThat(new String(Json.bytes(view), StandardCharsets.UTF_8))
                .contains(
                        "\"activated_at\":null",
                        "{\"total_requests\":0,\"success_rate\":null,\"avg_response_time_ms\":null,"
                                + "\"p95_response_time_ms\":null}");
    }

    private static TenantAgent agent(Optional<Instant> activatedAt, UsageFigures figures) {
        return new TenantAgent(
                new AgentId(UUID.fromString("10000000-0000-0000-0000-000000000001")),
                "Agente de Agendamento",
                "Saúde",
                AgentStatus.ACTIVE,
                activatedAt,
                figures);
    }
}
