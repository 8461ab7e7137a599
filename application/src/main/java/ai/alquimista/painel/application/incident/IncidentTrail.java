package ai.alquimista.painel.application.incident;

import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.audit.AuditEntry.Category;
import ai.alquimista.painel.domain.audit.AuditEntry.Outcome;
import ai.alquimista.painel.domain.incident.Incident;
import ai.alquimista.painel.domain.incident.IncidentStep;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The audit log's lines about incidents. Neither what was written nor whom one was given to stands in them. */
final class IncidentTrail {

    private IncidentTrail() {}

    static AuditEntry opened(Granted by, Incident incident) {
        return entry(
                by,
                incident.id(),
                IncidentStep.OPENED,
                Map.of("severity", word(incident.severity()), "assigned", assigned(incident)),
                incident.createdAt());
    }

    static AuditEntry commented(Granted by, UUID incident, UUID comment, Instant at) {
        return entry(by, incident, IncidentStep.COMMENTED, Map.of("comment_id", comment.toString()), at);
    }

    /** One line for each thing that is different. */
    static List<AuditEntry> changed(Granted by, Incident before, Incident after) {
        return after.since(before).stream()
                .map(step -> entry(by, after.id(), step, facts(step, before, after), after.updatedAt()))
                .toList();
    }

    private static Map<String, String> facts(IncidentStep step, Incident before, Incident after) {
        return switch (step) {
            case ACKNOWLEDGED, RESOLVED ->
                Map.of("before.status", word(before.status()), "after.status", word(after.status()));
            case SEVERITY_CHANGED ->
                Map.of("before.severity", word(before.severity()), "after.severity", word(after.severity()));
            case ASSIGNED -> Map.of("before.assigned", assigned(before), "after.assigned", assigned(after));
            case OPENED, COMMENTED -> Map.of();
        };
    }

    private static AuditEntry entry(
            Granted by, UUID incident, IncidentStep step, Map<String, String> details, Instant at) {
        return new AuditEntry(
                "incident." + word(step),
                Category.TENANT,
                Optional.of(by.tenant().id()),
                by.caller().user(),
                "incident",
                Optional.of(incident.toString()),
                by.operation().id(),
                Outcome.SUCCESS,
                details,
                by.caller().origin(),
                at);
    }

    private static String assigned(Incident incident) {
        return Boolean.toString(incident.assignee().isPresent());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
