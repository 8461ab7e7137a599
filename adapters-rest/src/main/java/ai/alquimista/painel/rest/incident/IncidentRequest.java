package ai.alquimista.painel.rest.incident;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Violation;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.incident.Incident.Report;
import ai.alquimista.painel.domain.incident.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new incident, as a tenant's administrator sends it. */
@Schema(name = "NewIncident", description = "What went wrong")
public record IncidentRequest(
        @Nullable
        @Schema(
                description = "One line",
                minLength = 1,
                maxLength = IncidentRequest.LONGEST_TITLE,
                examples = "Integração fora do ar")
        String title,

        @Nullable
        @Schema(
                description = "The whole story",
                maxLength = IncidentRequest.LONGEST_DESCRIPTION,
                nullable = true,
                examples = "O WhatsApp Business recusa as mensagens.")
        String description,

        @Nullable
        @Schema(
                enumeration = {"info", "warning", "error", "critical"},
                description = "From a note to an outage",
                examples = "critical")
        String severity) {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_DESCRIPTION = 10_000;

    /**
     * What is reported, once all of it holds.
     *
     * @throws Refusal.Invalid naming each field
     */
    static Report report(@Nullable IncidentRequest body) {
        List<Violation> violations = new ArrayList<>();
        IncidentRequest said = body == null ? new IncidentRequest(null, null, null) : body;
        Report report = said.report(violations, Optional.empty());
        if (!violations.isEmpty()) throw new Refusal.Invalid(violations);
        return report;
    }

    /** What is reported; means nothing if there are violations. */
    Report report(List<Violation> violations, Optional<UserId> assignee) {
        Wording wording = new Wording(violations);
        String line = wording.line("title", title, LONGEST_TITLE);
        String story = wording.perhapsLines("description", description, LONGEST_DESCRIPTION);
        Severity graded =
                wording.oneOf("severity", severity, Wording.all(Severity.class)).orElse(Severity.INFO);
        return new Report(graded, line, story, assignee);
    }
}
