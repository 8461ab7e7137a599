package ai.alquimista.painel.domain.incident;

import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that went wrong for a tenant.
 *
 * @param createdBy empty for the system, and for somebody who was erased
 * @param assignee whoever of our own people sees to it
 * @param acknowledgedAt empty for one that was not, or was resolved at once
 * @param updatedAt when it last changed; a comment is no change
 */
public record Incident(
        UUID id,
        Severity severity,
        String title,
        String description,
        IncidentStatus status,
        Version version,
        Optional<UserId> createdBy,
        Optional<UserId> assignee,
        Instant createdAt,
        Optional<Instant> acknowledgedAt,
        Optional<Instant> resolvedAt,
        Instant updatedAt) {

    /** A new one. */
    public static Incident open(UUID id, Report report, UserId by, Instant at) {
        return new Incident(
                id,
                report.severity(),
                report.title(),
                report.description(),
                IncidentStatus.OPEN,
                Version.FIRST,
                Optional.of(by),
                report.assignee(),
                at,
                Optional.empty(),
                Optional.empty(),
                at);
    }

    /**
     * What it becomes; the same if it is as wanted already.
     *
     * @throws Conflict if it would have to go back
     */
    public Incident changed(Wish wish, Instant at) {
        IncidentStatus next = wish.status().orElse(status);
        if (!status.leadsTo(next)) throw new Conflict(Clash.WRONG_STATE);
        Incident changed = new Incident(
                id,
                wish.severity().orElse(severity),
                title,
                description,
                next,
                version.next(),
                createdBy,
                wish.assignment().map(Assignment::to).orElse(assignee),
                createdAt,
                moment(IncidentStatus.ACKNOWLEDGED, next, acknowledgedAt, at),
                moment(IncidentStatus.RESOLVED, next, resolvedAt, at),
                at);
        return changed.since(this).isEmpty() ? this : changed;
    }

    private Optional<Instant> moment(
            IncidentStatus reached, IncidentStatus next, Optional<Instant> before, Instant at) {
        return next == reached && status != reached ? Optional.of(at) : before;
    }

    /** What happened to it since it was like that. */
    public List<IncidentStep> since(Incident before) {
        List<IncidentStep> steps = new ArrayList<>();
        if (status != before.status())
            steps.add(status == IncidentStatus.RESOLVED ? IncidentStep.RESOLVED : IncidentStep.ACKNOWLEDGED);
        if (!assignee.equals(before.assignee())) steps.add(IncidentStep.ASSIGNED);
        if (severity != before.severity()) steps.add(IncidentStep.SEVERITY_CHANGED);
        return steps;
    }

    /**
     * What somebody tells of a new one.
     *
     * @param title one line
     * @param description empty where there is no more to say
     * @param assignee whoever is to see to it from the start
     */
    public record Report(Severity severity, String title, String description, Optional<UserId> assignee) {}

    /** What is to become of one; what is empty stays as it is. */
    public record Wish(Optional<IncidentStatus> status, Optional<Assignment> assignment, Optional<Severity> severity) {

        public static final Wish RESOLVED =
                new Wish(Optional.of(IncidentStatus.RESOLVED), Optional.empty(), Optional.empty());
    }

    /**
     * Whom it is given to.
     *
     * @param to empty for nobody
     */
    public record Assignment(Optional<UserId> to) {}
}
