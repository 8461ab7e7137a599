package ai.alquimista.painel.domain.metering;

/** What may be decided on a report that was kept aside. */
public enum Resolution {
    /** It counts, in the place of what counted under its event's id. */
    REPLAYED,
    /** It does not count. */
    DISCARDED
}
