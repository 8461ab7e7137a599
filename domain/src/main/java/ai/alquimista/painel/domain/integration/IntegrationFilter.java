package ai.alquimista.painel.domain.integration;

import java.util.Optional;

/** Which integrations a list shows. */
public enum IntegrationFilter {
    ACTIVE(IntegrationStatus.ACTIVE),
    INACTIVE(IntegrationStatus.INACTIVE),
    ERROR(IntegrationStatus.ERROR),
    PENDING(IntegrationStatus.PENDING),
    ALL();

    private final Optional<IntegrationStatus> only;

    IntegrationFilter() {
        this.only = Optional.empty();
    }

    IntegrationFilter(IntegrationStatus only) {
        this.only = Optional.of(only);
    }

    /** The one status that is shown; empty where all are. */
    public Optional<IntegrationStatus> only() {
        return only;
    }
}
