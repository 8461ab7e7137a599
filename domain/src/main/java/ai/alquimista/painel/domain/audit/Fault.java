package ai.alquimista.painel.domain.audit;

/** What is wrong where a chain is not as it was written. */
public enum Fault {
    /** What stands there is no event. */
    UNREADABLE,
    /** The events before and after it are not next to each other. */
    GAP,
    /** The event, its hash or the one before was changed. */
    HASH_DIFFERS,
    /** Its hash is there, the event is not. */
    EVENT_MISSING,
    /** The event was slipped in: no writer handed it to the sealer. It has no seq; the chain's next is named. */
    EVENT_UNKNOWN,
    /** Who did it is not who was written down. */
    SUBJECT_DIFFERS,
    /** The chain is sound in itself, but not the one that the digest was made of. */
    DIGEST_DIFFERS,
    /** The digest was not signed with the key. */
    DIGEST_FORGED,
    /** A digest was made of a longer chain. */
    TAIL_MISSING
}
