package ai.alquimista.painel.domain.incident;

/** An incident's life: open, then seen by someone, then over. Nothing goes back. */
public enum IncidentStatus {
    OPEN,
    ACKNOWLEDGED,
    RESOLVED;

    /** Whether one that stands here may stand there next; to stay is always possible. */
    public boolean leadsTo(IncidentStatus next) {
        return compareTo(next) <= 0;
    }
}
