package ai.alquimista.painel.persistence.incident;

import ai.alquimista.painel.domain.access.Audience;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.incident.IncidentComment;
import ai.alquimista.painel.domain.incident.IncidentFile;
import ai.alquimista.painel.persistence.database.Door;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Incidents with all that belongs to them, read by whichever login is at it. A tenant's own may not read the staff: the names
 * of those of our people who stand in the tenant's incident are looked up for it, and no others.
 */
final class IncidentReading {

    private final Door door;

    IncidentReading(Door door) {
        this.door = door;
    }

    Optional<IncidentFile> find(IncidentFileSql sql, Granted by, UUID incident) {
        return sql.find(by.tenant().id(), incident).map(row -> file(sql, by, row));
    }

    /** The names of those among them who are known by one. */
    Map<UserId, String> names(IncidentFileSql sql, Granted by, Set<UserId> people) {
        Set<UserId> left = new HashSet<>(people);
        Map<UserId, String> names = new HashMap<>();
        if (!left.isEmpty()) names.putAll(sql.findMembers(by.tenant().id(), subs(left)));
        left.removeAll(names.keySet());
        if (!left.isEmpty()) names.putAll(colleagues(sql, by, subs(left)));
        return names;
    }

    private Map<UserId, String> colleagues(IncidentFileSql sql, Granted by, List<String> people) {
        return by.caller().audience() == Audience.INTERNAL
                ? sql.findColleagues(people)
                : door.readInternally(IncidentFileSql.class, ours -> ours.findColleagues(people));
    }

    private IncidentFile file(IncidentFileSql sql, Granted by, TenantIncidentRow row) {
        List<IncidentComment> comments = sql.findComments(
                        row.tenantId(), row.incident().id(), IncidentFile.MOST_COMMENTS)
                .reversed();
        Set<UserId> people = new HashSet<>();
        Stream.of(row.incident().createdBy(), row.incident().assignee())
                .flatMap(Optional::stream)
                .forEach(people::add);
        comments.forEach(comment -> comment.author().ifPresent(people::add));
        return row.file(comments, names(sql, by, people));
    }

    private static List<String> subs(Set<UserId> people) {
        return people.stream().map(UserId::value).toList();
    }
}
