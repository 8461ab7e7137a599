package ai.alquimista.painel.rest.incident;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Violation;
import ai.alquimista.painel.domain.TextualUuid;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.incident.Incident.Report;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new incident of any tenant, as one of our own people sends it. */
@Schema(name = "NewTenantIncident", description = "What went wrong, and for whom")
public record TenantIncidentRequest(
        @Nullable @Schema(description = "For whom", format = "uuid", examples = "550e8400-e29b-41d4-a716-446655440001")
        String tenantId,

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
        String severity,

        @Nullable
        @Schema(
                description = "Whoever of our own people is to see to it, by `id`",
                nullable = true,
                examples = "20000000-0000-0000-0000-000000000002")
        String assignee) {

    private static final String TENANT = "tenant_id";
    private static final String ASSIGNEE = "assignee";
    private static final Pattern SUB = Pattern.compile("[\\x21-\\x7E]{1,128}");

    /**
     * What is reported, and for whom, once all of it holds.
     *
     * @throws Refusal.Invalid naming each field
     */
    static Reported reported(@Nullable TenantIncidentRequest body) {
        if (body == null) throw new Refusal.Invalid(TENANT, Flaw.REQUIRED);
        List<Violation> violations = new ArrayList<>();
        Optional<TenantId> tenant =
                Optional.ofNullable(body.tenantId()).flatMap(TextualUuid::read).map(TenantId::new);
        if (tenant.isEmpty())
            violations.add(new Violation(TENANT, body.tenantId() == null ? Flaw.REQUIRED : Flaw.NOT_A_UUID, List.of()));
        Optional<UserId> assignee = Optional.ofNullable(body.assignee()).flatMap(TenantIncidentRequest::sub);
        if (body.assignee() != null && assignee.isEmpty())
            violations.add(new Violation(ASSIGNEE, Flaw.MALFORMED, List.of()));
        Report report =
                new IncidentRequest(body.title(), body.description(), body.severity()).report(violations, assignee);
        if (!violations.isEmpty()) throw new Refusal.Invalid(violations);
        return new Reported(tenant.orElseThrow(), report);
    }

    /** The person whom a text names; empty if it can be nobody's name. */
    static Optional<UserId> sub(String text) {
        return Optional.of(text).filter(each -> SUB.matcher(each).matches()).map(UserId::new);
    }

    /** What is reported, and for whom. */
    record Reported(TenantId tenant, Report report) {}
}
