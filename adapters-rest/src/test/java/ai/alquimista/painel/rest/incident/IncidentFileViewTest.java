package ai.alquimista.painel.rest.incident;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.change.FirstAnswer;
import ai.alquimista.painel.application.port.IncidentChanges.Authored;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.incident.Incident;
import ai.alquimista.painel.domain.incident.Incident.Report;
import ai.alquimista.painel.domain.incident.IncidentComment;
import ai.alquimista.painel.domain.incident.IncidentFile;
import ai.alquimista.painel.domain.incident.IncidentStatus;
import ai.alquimista.painel.domain.incident.Severity;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.rest.json.Json;
import ai.alquimista.painel.rest.json.WireExample;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IncidentFileViewTest {

    private static final UUID ID = UUID.fromString("30000000-0000-0000-0000-000000000001");
    private static final UserId BIA = new UserId("20000000-0000-0000-0000-000000000002");
    private static final UserId ANA = new UserId("20000000-0000-0000-0000-000000000003");
    private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");
    private static final Instant END = Instant.parse("2026-11-20T10:30:00Z");

    @Test
    void is_what_the_document_shows() throws IOException {
        IncidentFile file = file(resolved(), List.of(comment(Optional.of(BIA), "Aguardando o fornecedor.")));

        for (Operation operation : List.of(Operation.GET_TENANT_INCIDENT, Operation.UPDATE_TENANT_INCIDENT))
            WireExample.assertIsAnsweredBy(IncidentFileView.of(file), operation);
        for (Operation operation : List.of(Operation.GET_INTERNAL_INCIDENT, Operation.UPDATE_INTERNAL_INCIDENT))
            WireExample.assertIsAnsweredBy(TenantIncidentFileView.of(file), operation);
    }

    @Test
    void is_what_the_document_shows_of_a_new_one() throws IOException {
        WireExample.assertIsAnsweredBy(
                IncidentFileView.of(file(opened(ANA, Optional.empty()), List.of())), Operation.CREATE_TENANT_INCIDENT);
        WireExample.assertIsAnsweredBy(
                TenantIncidentFileView.of(file(opened(BIA, Optional.of(BIA)), List.of())),
                Operation.CREATE_INTERNAL_INCIDENT);
    }

    @Test
    void says_nothing_of_whoever_was_erased() {
        IncidentFileView view = IncidentFileView.of(file(resolved(), List.of(comment(Optional.empty(), ""))));

        assertThat(view.comments().getFirst().author()).isEmpty();
        assertThat(view.comments().getFirst().text()).isEmpty();
    }

    @Test
    void has_comments_that_are_what_the_document_shows() throws IOException {
        FirstAnswer ours = CommentView.created(
                "/internal/incidents/" + ID,
                new Authored(comment(Optional.of(BIA), "Aguardando o fornecedor."), Optional.of("Bia Lima")));
        FirstAnswer theirs = CommentView.created(
                "/tenant/incidents/" + ID,
                new Authored(comment(Optional.of(ANA), "Aguardando o fornecedor."), Optional.of("Ana Souza")));

        assertThat(ours.status()).isEqualTo(201);
        assertThat(ours.headers()).isEqualTo(Map.of("Location", "/internal/incidents/" + ID));
        assertThat(tree(ours)).isEqualTo(example("commentInternalIncident"));
        assertThat(tree(theirs)).isEqualTo(example("commentTenantIncident"));
    }

    private static Object tree(FirstAnswer answer) throws IOException {
        return Json.tree(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
    }

    private static Object example(String operation) throws IOException {
        String file = "/ai/alquimista/painel/rest/openapi/" + operation + ".json";
        try (InputStream example = Objects.requireNonNull(WireExample.class.getResourceAsStream(file))) {
            return Json.tree(example);
        }
    }

    private static Incident opened(UserId by, Optional<UserId> assignee) {
        Report report = new Report(
                Severity.CRITICAL, "Integração fora do ar", "O WhatsApp Business recusa as mensagens.", assignee);
        return Incident.open(ID, report, by, NINE);
    }

    private static Incident resolved() {
        Incident opened = opened(ANA, Optional.of(BIA));
        return new Incident(
                ID,
                opened.severity(),
                opened.title(),
                opened.description(),
                IncidentStatus.RESOLVED,
                new Version(3),
                opened.createdBy(),
                opened.assignee(),
                NINE,
                Optional.of(Instant.parse("2026-11-20T09:10:00Z")),
                Optional.of(END),
                END);
    }

    private static IncidentComment comment(Optional<UserId> author, String text) {
        return new IncidentComment(
                UUID.fromString("50000000-0000-0000-0000-000000000001"),
                author,
                text,
                Instant.parse("2026-11-20T09:15:00Z"));
    }

    private static IncidentFile file(Incident incident, List<IncidentComment> comments) {
        return new IncidentFile(
                incident,
                new TenantId(UUID.fromString("550e8400-e29b-41d4-a716-446655440001")),
                "Tenant Teste Integração",
                comments,
                Map.of(BIA, "Bia Lima", ANA, "Ana Souza"));
    }
}
