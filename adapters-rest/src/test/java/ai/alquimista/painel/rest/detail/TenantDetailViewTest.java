package ai.alquimista.painel.rest.detail;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.agent.TenantAgent;
import ai.alquimista.painel.domain.incident.Incident;
import ai.alquimista.painel.domain.incident.IncidentStatus;
import ai.alquimista.painel.domain.incident.Severity;
import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.integration.IntegrationConfig;
import ai.alquimista.painel.domain.integration.IntegrationStatus;
import ai.alquimista.painel.domain.tenant.Cnpj;
import ai.alquimista.painel.domain.tenant.TenantDetail;
import ai.alquimista.painel.domain.tenant.TenantFile;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantStatus;
import ai.alquimista.painel.domain.tenant.TenantUser;
import ai.alquimista.painel.domain.tenant.UserRole;
import ai.alquimista.painel.domain.tenant.UserStatus;
import ai.alquimista.painel.domain.usage.Percentiles;
import ai.alquimista.painel.domain.usage.UsageFigures;
import ai.alquimista.painel.domain.usage.UsageSummary;
import ai.alquimista.painel.domain.usage.UsageTotals;
import ai.alquimista.painel.rest.json.Json;
import ai.alquimista.painel.rest.json.WireExample;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TenantDetailViewTest {

    private static final Instant NOV = Instant.parse("2026-11-20T09:00:00Z");
    private static final Instant FEBRUARY = Instant.parse("2026-02-01T12:00:00Z");
    private static final UsageTotals TOTALS = new UsageTotals(1200, 1170, 30, 494_820, 640_000);
    private static final TenantFile TENANT = new TenantFile(
            new TenantId(UUID.fromString("550e8400-e29b-41d4-a716-446655440001")),
            "Tenant Teste Integração",
            new Cnpj("11222333000181"),
            "Serviços",
            "professional",
            TenantStatus.ACTIVE,
            new BigDecimal("1500.00"),
            ZoneId.of("America/Sao_Paulo"),
            Instant.parse("2026-01-15T12:00:00Z"),
            FEBRUARY,
            new Version(3));

    @Test
    void is_what_the_document_shows() throws IOException {
        UsageFigures figures = new UsageFigures(
                TOTALS,
                Optional.of(new Percentiles(
                        new BigDecimal("380.00"), new BigDecimal("980.12"), new BigDecimal("1500.40"))));
        TenantDetail detail = new TenantDetail(
                TENANT,
                List.of(new TenantUser(
                        UUID.fromString("40000000-0000-0000-0000-000000000001"),
                        "admin@teste-integracao.com.br",
                        "Ana Souza",
                        UserRole.ADMIN,
                        UserStatus.ACTIVE,
                        Optional.of(NOV),
                        new Version(2))),
                List.of(new TenantAgent(
                        new AgentId(UUID.fromString("10000000-0000-0000-0000-000000000001")),
                        "Agente de Agendamento",
                        "Saúde",
                        AgentStatus.ACTIVE,
                        Optional.of(FEBRUARY),
                        figures)),
                List.of(new Integration(
                        UUID.fromString("30000000-0000-0000-0000-000000000002"),
                        "email",
                        "Gmail",
                        IntegrationStatus.ACTIVE,
                        Optional.of(NOV),
                        Optional.empty(),
                        IntegrationConfig.NONE,
                        Version.FIRST)),
                new UsageSummary(300, TOTALS),
                List.of(new Incident(
                        UUID.fromString("30000000-0000-0000-0000-000000000001"),
                        Severity.CRITICAL,
                        "Integração fora do ar",
                        "O WhatsApp Business recusa as mensagens.",
                        IncidentStatus.OPEN,
                        Version.FIRST,
                        Optional.empty(),
                        Optional.empty(),
                        NOV,
                        Optional.empty(),
                        Optional.empty(),
                        NOV)));

        WireExample.assertIsAnsweredBy(TenantDetailView.of(detail), Operation.GET_INTERNAL_TENANT);
    }

    @Test
    void has_no_rate_without_a_request() {
        TenantDetail quiet = new TenantDetail(
                TENANT, List.of(), List.of(), List.of(), new UsageSummary(0, UsageTotals.NONE), List.of());

        assertThat(new String(Json.bytes(TenantDetailView.of(quiet)), StandardCharsets.UTF_8))
                .contains("\"usage_summary\":{\"requests_last_7_days\":0,\"requests_last_30_days\":0,"
                        + "\"success_rate_last_30_days\":null}");
    }
}
