package ai.alquimista.painel.domain.metering;

/** Why an event does not count. The names are what senders are told. */
public enum Rejection {
    /** A field is missing, unknown, or of another type or range than it should be. */
    INVALID_EVENT,
    /** The status is neither success nor error. */
    INVALID_STATUS,
    NEGATIVE_NUMBER,
    UNKNOWN_TENANT,
    /** Suspended, or gone. */
    TENANT_NOT_ACTIVE,
    /** The tenant never had this agent. */
    UNKNOWN_AGENT,
    /** More than five minutes ahead of the server's clock. */
    IN_THE_FUTURE,
    /** Older than 35 days. */
    TOO_OLD,
    /** The figures of its day came without events, or their events are gone: none can be added any more. */
    DAY_SEALED,
    /** The tenant reported this id before, and something else under it. Kept aside for our own people to decide. */
    PAYLOAD_MISMATCH
}
