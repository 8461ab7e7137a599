package ai.alquimista.painel.application.port;

import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.Decision;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.incident.Incident;
import ai.alquimista.painel.domain.incident.IncidentComment;
import ai.alquimista.painel.domain.incident.IncidentFile;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Work on one tenant's incidents. Each change is kept with its line in the log, its place in {@link IncidentFeed} and the
 * answer that is given to it, all at once or not at all.
 */
public interface IncidentChanges {

    /**
     * Keeps a new one.
     *
     * @throws ai.alquimista.painel.domain.Refusal.Unprocessable if whom it is given to is not on the staff
     */
    Answered open(Granted by, Incident incident, AuditEntry entry, Repeatable<IncidentFile> request);

    /**
     * Changes one by the rule, while nobody else does.
     *
     * @param expected the version that the change is meant for
     * @return it as it is then; empty if the tenant has none such
     * @throws ai.alquimista.painel.domain.Refusal.Stale if it has another version
     * @throws ai.alquimista.painel.domain.Refusal.Unprocessable if whom it is given to is not on the staff
     * @throws ai.alquimista.painel.domain.Refusal whatever the rule throws, and then nothing has changed
     */
    Optional<IncidentFile> change(
            Granted by, UUID incident, Optional<Version> expected, Function<Incident, Decision<Incident>> rule);

    /**
     * Adds a comment.
     *
     * @throws ai.alquimista.painel.domain.Refusal.NotFound if the tenant has no such incident
     */
    Answered comment(
            Granted by, UUID incident, IncidentComment comment, AuditEntry entry, Repeatable<Authored> request);

    /** A comment and its author's name, if that is known. */
    record Authored(IncidentComment comment, Optional<String> authorName) {}
}
