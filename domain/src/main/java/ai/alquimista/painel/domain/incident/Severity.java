package ai.alquimista.painel.domain.incident;

/** How bad it is, rising. */
public enum Severity {
    INFO,
    WARNING,
    ERROR,
    CRITICAL
}
