package ai.alquimista.painel.rest.incident;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Violation;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.incident.Incident.Assignment;
import ai.alquimista.painel.domain.incident.Incident.Wish;
import ai.alquimista.painel.domain.incident.IncidentStatus;
import ai.alquimista.painel.domain.incident.Severity;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to change of an incident; a field that is absent stays as it is, which null does not say. */
@Schema(name = "IncidentChange", description = "What is to change of an incident; what is absent stays as it is")
public record IncidentChangeRequest(
        @Nullable
        @Schema(
                type = SchemaType.STRING,
                implementation = String.class,
                enumeration = {"open", "acknowledged", "resolved"},
                description = "Where it is to stand; nothing goes back",
                examples = "acknowledged")
        JsonNode status,

        @Nullable
        @Schema(
                type = SchemaType.STRING,
                implementation = String.class,
                nullable = true,
                description = "Whoever of our own people is to see to it, by `id`; null for nobody",
                examples = "20000000-0000-0000-0000-000000000002")
        JsonNode assignee,

        @Nullable
        @Schema(
                type = SchemaType.STRING,
                implementation = String.class,
                enumeration = {"info", "warning", "error", "critical"},
                description = "How bad it is",
                examples = "error")
        JsonNode severity) {

    /**
     * What is wished, once all of it holds.
     *
     * @throws Refusal.Invalid naming each field
     */
    static Wish wish(@Nullable IncidentChangeRequest body) {
        if (body == null || (body.status() == null && body.assignee() == null && body.severity() == null))
            throw new Refusal.Invalid("body", Flaw.NOTHING_TO_CHANGE);
        List<Violation> violations = new ArrayList<>();
        Wish wish = new Wish(
                oneOf("status", body.status(), Wording.all(IncidentStatus.class), violations),
                assignment(body.assignee(), violations),
                oneOf("severity", body.severity(), Wording.all(Severity.class), violations));
        if (!violations.isEmpty()) throw new Refusal.Invalid(violations);
        return wish;
    }

    /** What is given, which must then be one of them. */
    static <E extends Enum<E>> Optional<E> oneOf(
            String field, @Nullable JsonNode given, List<E> allowed, List<Violation> violations) {
        if (given == null) return Optional.empty();
        return new Wording(violations).oneOf(field, given.isTextual() ? given.textValue() : "", allowed);
    }

    private static Optional<Assignment> assignment(@Nullable JsonNode given, List<Violation> violations) {
        if (given == null) return Optional.empty();
        if (given.isNull()) return Optional.of(new Assignment(Optional.empty()));
        Optional<UserId> person = given.isTextual() ? TenantIncidentRequest.sub(given.textValue()) : Optional.empty();
        if (person.isEmpty()) violations.add(new Violation("assignee", Flaw.MALFORMED, List.of()));
        return person.map(to -> new Assignment(Optional.of(to)));
    }
}
