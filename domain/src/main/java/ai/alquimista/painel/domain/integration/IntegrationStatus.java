package ai.alquimista.painel.domain.integration;

/** Whether an integration works; {@code PENDING} waits for credentials. */
public enum IntegrationStatus {
    ACTIVE,
    INACTIVE,
    ERROR,
    PENDING
}
