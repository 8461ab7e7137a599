package ai.alquimista.painel.chaos.restore;

import ai.alquimista.painel.chaos.Evidence;
import ai.alquimista.painel.chaos.Finding;
import ai.alquimista.painel.chaos.Load;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The events that PostgreSQL has after the restore. */
final class RestoredEvents {

    private final Load load;
    private final Set<Integer> found = new HashSet<>();

    private RestoredEvents(Load load) {
        this.load = load;
    }

    static RestoredEvents read(Jdbi owner, Load load) {
        RestoredEvents events = new RestoredEvents(load);
        owner.useHandle(handle -> handle.createQuery("SELECT event_id FROM agent_requests")
                .mapTo(UUID.class)
                .forEach(id -> events.found.add(load.number(id))));
        return events;
    }

    /** @param batches those that were acknowledged by the moment of the restore */
    List<Finding> findings(Set<Integer> batches, Evidence evidence) {
        return List.of(
                new Finding("events acknowledged before the point that are missing", 0, missing(batches)),
                new Finding("sums of events that differ from the days' figures", 0, evidence.unequalDays()));
    }

    private long missing(Set<Integer> batches) {
        return batches.stream()
                .mapToLong(batch -> load.numbers(batch)
                        .filter(number -> !found.contains(number))
                        .count())
                .sum();
    }

    int size() {
        return found.size();
    }
}
