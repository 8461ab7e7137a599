package ai.alquimista.painel.rest.live;

import ai.alquimista.painel.application.port.IncidentFeed.Change;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.incident.IncidentStatus;
import ai.alquimista.painel.domain.incident.IncidentStep;
import ai.alquimista.painel.domain.incident.Severity;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.rest.json.WireExample;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IncidentEventViewTest {

    @Test
    void is_what_the_document_shows() throws IOException {
        Change change = new Change(
                815,
                UUID.fromString("30000000-0000-0000-0000-000000000001"),
                new TenantId(UUID.fromString("550e8400-e29b-41d4-a716-446655440001")),
                IncidentStep.ACKNOWLEDGED,
                Severity.CRITICAL,
                IncidentStatus.ACKNOWLEDGED,
                Instant.parse("2026-11-20T09:10:00Z"));

        WireExample.assertIsAnsweredBy(IncidentEventView.of(change), Operation.WATCH_INTERNAL_INCIDENTS);
    }
}
