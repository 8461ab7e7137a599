package ai.alquimista.painel.domain.incident;

import java.util.EnumSet;
import java.util.Set;

/** Which incidents a list shows; one that was acknowledged is still open. */
public enum IncidentFilter {
    OPEN(EnumSet.of(IncidentStatus.OPEN, IncidentStatus.ACKNOWLEDGED)),
    RESOLVED(EnumSet.of(IncidentStatus.RESOLVED)),
    ALL(EnumSet.allOf(IncidentStatus.class));

    private final Set<IncidentStatus> statuses;

    IncidentFilter(Set<IncidentStatus> statuses) {
        this.statuses = Set.copyOf(statuses);
    }

    public Set<IncidentStatus> statuses() {
        return statuses;
    }
}
