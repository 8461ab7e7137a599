package ai.alquimista.painel.rest.metering;

import ai.alquimista.painel.domain.access.Actor;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.metering.AgentRequest;
import ai.alquimista.painel.domain.metering.AgentRequest.Outcome;
import ai.alquimista.painel.domain.metering.DatedRequest;
import ai.alquimista.painel.domain.metering.QuarantinedEvent;
import ai.alquimista.painel.domain.metering.QuarantinedEvent.Decided;
import ai.alquimista.painel.domain.metering.Resolution;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.tenant.TenantId;
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

class QuarantinedEventsViewTest {

    private static final Optional<AgentId> AGENT =
            Optional.of(new AgentId(UUID.fromString("10000000-0000-0000-0000-000000000001")));

    @Test
    void is_what_the_document_shows() throws IOException {
        QuarantinedEvent event = event(
                told(AGENT, Outcome.SUCCESS, 431, "0.0022"),
                told(AGENT, Outcome.SUCCESS, 418, "0.0021"),
                Optional.empty());
        Paging paging =
                Asked.page("", Paging.limit(50), new Place(Operation.LIST_INTERNAL_QUARANTINED_EVENTS, "sub", ""));

        WireExample.assertIsAnsweredBy(
                QuarantinedEventsView.of(new Page<>(List.of(event), 1, Optional.empty()), paging),
                Operation.LIST_INTERNAL_QUARANTINED_EVENTS);
    }

    @Test
    void shows_who_decided_as_the_document_does() throws IOException {
        DatedRequest told = told(Optional.empty(), Outcome.ERROR, 431, "0.0022");
        Actor support =
                new Actor(new UserId("20000000-0000-0000-0000-000000000002"), Optional.of("Suporte Alquimista"));
        QuarantinedEvent event = event(
                told,
                told,
                Optional.of(new Decided(Resolution.REPLAYED, support, Instant.parse("2026-11-25T14:02:51Z"))));

        WireExample.assertIsAnsweredBy(QuarantinedEventView.of(event), Operation.DECIDE_INTERNAL_QUARANTINED_EVENT);
    }

    private static QuarantinedEvent event(DatedRequest reported, DatedRequest counted, Optional<Decided> decided) {
        return new QuarantinedEvent(
                UUID.fromString("3f1c6c1e-0d4b-4a53-9a87-2f6d5f0f9c11"),
                "Tenant Teste Integração",
                reported,
                Optional.of(counted),
                Instant.parse("2026-11-25T12:31:04.120Z"),
                decided);
    }

    private static DatedRequest told(Optional<AgentId> agent, Outcome outcome, long tokens, String cost) {
        return new DatedRequest(
                new AgentRequest(
                        UUID.fromString("9b2f1c1e-5d0a-4f6e-8c39-0a4f2f7f6a11"),
                        new TenantId(UUID.fromString("550e8400-e29b-41d4-a716-446655440001")),
                        agent,
                        Instant.parse("2026-11-25T12:30:00Z"),
                        outcome,
                        812,
                        tokens,
                        new BigDecimal(cost)),
                LocalDate.parse("2026-11-25"));
    }
}
