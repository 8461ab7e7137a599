package ai.alquimista.painel.rest.incident;

import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.incident.Incident;
import ai.alquimista.painel.domain.incident.IncidentStatus;
import ai.alquimista.painel.domain.incident.Severity;
import ai.alquimista.painel.domain.incident.TenantIncident;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.rest.json.WireExample;
import ai.alquimista.painel.rest.paging.Asked;
import ai.alquimista.painel.rest.paging.Paging;
import ai.alquimista.painel.rest.paging.Place;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlatformIncidentsViewTest {

    @Test
    void is_what_the_document_shows() throws IOException {
        TenantIncident incident = new TenantIncident(
                new Incident(
                        UUID.fromString("30000000-0000-0000-0000-000000000001"),
                        Severity.CRITICAL,
                        "Integração fora do ar",
                        "O WhatsApp Business recusa as mensagens.",
                        IncidentStatus.RESOLVED,
                        new Version(3),
                        Optional.empty(),
                        Optional.of(new UserId("20000000-0000-0000-0000-000000000002")),
                        Instant.parse("2026-11-20T09:00:00Z"),
                        Optional.of(Instant.parse("2026-11-20T09:10:00Z")),
                        Optional.of(Instant.parse("2026-11-20T10:30:00Z")),
                        Instant.parse("2026-11-20T10:30:00Z")),
                new TenantId(UUID.fromString("550e8400-e29b-41d4-a716-446655440001")),
                "Tenant Teste Integração",
                Optional.of("Bia Lima"));
        Paging paging = Asked.page("", Paging.limit(20), new Place(Operation.LIST_INTERNAL_INCIDENTS, "sub", ""));

        WireExample.assertIsAnsweredBy(
                PlatformIncidentsView.of(new Page<>(List.of(incident), Optional.of(1L), Optional.empty()), paging),
                Operation.LIST_INTERNAL_INCIDENTS);
    }
}
