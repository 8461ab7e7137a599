package ai.alquimista.painel.domain.metering;

/** Which of the reports that were kept aside a list shows. */
public enum QuarantineFilter {
    PENDING,
    REPLAYED,
    DISCARDED,
    ALL
}
