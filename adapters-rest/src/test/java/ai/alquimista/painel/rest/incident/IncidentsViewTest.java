package ai.alquimista.painel.rest.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.domain.Refusal.Invalid;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.incident.Incident;
import ai.alquimista.painel.domain.incident.IncidentStatus;
import ai.alquimista.painel.domain.incident.Severity;
import ai.alquimista.painel.domain.paging.Anchor;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.paging.PageRequest;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.rest.json.WireExample;
import ai.alquimista.painel.rest.paging.CursorSeal;
import ai.alquimista.painel.rest.paging.CursorSettings;
import ai.alquimista.painel.rest.paging.Paging;
import ai.alquimista.painel.rest.paging.Place;
import ai.alquimista.painel.rest.query.Query;
import ai.alquimista.painel.rest.query.QueryParameter;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.resteasy.specimpl.ResteasyUriInfo;
import org.junit.jupiter.api.Test;

class IncidentsViewTest {

    private static final UUID ID = UUID.fromString("30000000-0000-0000-0000-000000000001");
    private static final Incident INCIDENT = new Incident(
            ID,
            Severity.CRITICAL,
            "Integração fora do ar",
            "O WhatsApp Business recusa as mensagens.",
            IncidentStatus.RESOLVED,
            new Version(3),
            Optional.empty(),
            Optional.empty(),
            Instant.parse("2026-11-20T09:00:00Z"),
            Optional.of(Instant.parse("2026-11-20T09:10:00Z")),
            Optional.of(Instant.parse("2026-11-20T10:30:00Z")),
            Instant.parse("2026-11-20T10:30:00Z"));
    private static final Place PLACE =
            new Place(Operation.LIST_TENANT_INCIDENTS, new TenantId(new UUID(1, 1)).toString(), "status=all");
    private static final QueryParameter<Integer> LIMIT = Paging.limit(20);

    @Test
    void is_what_the_document_shows() throws IOException {
        Paging paging = paging("");
        paging.in(PLACE);
        Page<Incident> page = new Page<>(List.of(INCIDENT), Optional.of(1L), Optional.empty());
        WireExample.assertIsAnsweredBy(IncidentsView.of(page, paging), Operation.LIST_TENANT_INCIDENTS);
    }

    @Test
    void leads_to_the_next_page() {
        Anchor last = Anchor.at(INCIDENT.createdAt(), ID);
        Paging first = paging("limit=1&offset=3");
        assertThat(first.in(PLACE)).isEqualTo(new PageRequest(1, new PageRequest.Start.Offset(3)));
        IncidentsView view = IncidentsView.of(new Page<>(List.of(INCIDENT), Optional.of(5L), Optional.of(last)), first);

        Paging second = paging("cursor=" + view.nextCursor().orElseThrow());
        assertThat(second.in(PLACE)).isEqualTo(new PageRequest(20, new PageRequest.Start.After(last)));
        assertThat(second.offset()).isEmpty();
    }

    @Test
    void takes_no_offset_beside_a_cursor_and_no_cursor_from_elsewhere() {
        assertThatThrownBy(() -> paging("offset=0&cursor=x"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("cursor");
        Paging forged = paging("cursor=x");
        assertThatThrownBy(() -> forged.in(PLACE)).isInstanceOf(Invalid.class).hasMessageContaining("cursor");
    }

    private static Paging paging(String query) {
        CursorSeal seal =
                new CursorSeal(new CursorSettings(new SecretKeySpec(new byte[32], "HmacSHA256"), Optional.empty()));
        ResteasyUriInfo uri = new ResteasyUriInfo("http://localhost/tenant/incidents?" + query, "/");
        return Paging.of(seal, Query.of(uri, LIMIT, Paging.OFFSET, Paging.CURSOR), LIMIT);
    }
}
