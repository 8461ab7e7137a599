package ai.alquimista.painel.rest.usage;

import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.usage.Percentiles;
import ai.alquimista.painel.domain.usage.UsageFigures;
import ai.alquimista.painel.domain.usage.UsageRevision;
import ai.alquimista.painel.domain.usage.UsageRevision.Cause;
import ai.alquimista.painel.domain.usage.UsageRevision.Measured;
import ai.alquimista.painel.domain.usage.UsageTotals;
import ai.alquimista.painel.rest.json.WireExample;
import ai.alquimista.painel.rest.paging.Asked;
import ai.alquimista.painel.rest.paging.Paging;
import ai.alquimista.painel.rest.paging.Place;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RevisionsViewTest {

    @Test
    void is_what_the_document_shows() throws IOException {
        UsageRevision revision = new UsageRevision(
                UUID.fromString("40000000-0000-0000-0000-000000000001"),
                new TenantId(UUID.fromString("550e8400-e29b-41d4-a716-446655440001")),
                "Tenant Teste Integração",
                LocalDate.of(2026, 11, 20),
                Optional.of(new AgentId(UUID.fromString("10000000-0000-0000-0000-000000000001"))),
                Instant.parse("2026-11-22T09:15:00Z"),
                Cause.LATE_EVENTS,
                Optional.of(measured(new UsageTotals(4, 3, 1, 2_000, 1_200), "480.00", "0.012000")),
                Optional.of(measured(new UsageTotals(5, 4, 1, 2_300, 1_500), "440.00", "0.015000")));
        Paging paging = Asked.page("", Paging.limit(50), new Place(Operation.LIST_INTERNAL_USAGE_REVISIONS, "sub", ""));

        WireExample.assertIsAnsweredBy(
                RevisionsView.of(new Page<>(List.of(revision), Optional.empty(), Optional.empty()), paging),
                Operation.LIST_INTERNAL_USAGE_REVISIONS);
    }

    private static Measured measured(UsageTotals totals, String median, String cost) {
        var slowest = new BigDecimal("700.00");
        return new Measured(
                new UsageFigures(totals, Optional.of(new Percentiles(new BigDecimal(median), slowest, slowest))),
                new BigDecimal(cost));
    }
}
