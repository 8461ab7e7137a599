package ai.alquimista.painel.domain.incident;

/** An incident's life: open, then seen by someone, then over. */
public enum IncidentStatus {
    OPEN,
    ACKNOWLEDGED,
    RESOLVED
}
