package ai.alquimista.painel.domain.incident;

/** What can happen to an incident, for whoever follows it. */
public enum IncidentStep {
    OPENED,
    ACKNOWLEDGED,
    RESOLVED,
    /** Given to somebody, or taken from them. */
    ASSIGNED,
    COMMENTED,
    SEVERITY_CHANGED
}
