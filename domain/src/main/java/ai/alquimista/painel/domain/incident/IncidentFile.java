package ai.alquimista.painel.domain.incident;

import ai.alquimista.painel.domain.access.Actor;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An incident with whose it is and what was said about it.
 *
 * @param comments the newest, oldest of them first
 * @param names of everybody in it who is known by one
 */
public record IncidentFile(
        Incident incident,
        TenantId tenant,
        String tenantName,
        List<IncidentComment> comments,
        Map<UserId, String> names) {

    /** How many comments are shown. */
    public static final int MOST_COMMENTS = 200;

    public IncidentFile {
        comments = List.copyOf(comments);
        names = Map.copyOf(names);
    }

    public Optional<Actor> createdBy() {
        return incident.createdBy().map(this::actor);
    }

    public Optional<Actor> assignee() {
        return incident.assignee().map(this::actor);
    }

    /** One of those in it, with their name. */
    public Actor actor(UserId person) {
        return new Actor(person, Optional.ofNullable(names.get(person)));
    }
}
