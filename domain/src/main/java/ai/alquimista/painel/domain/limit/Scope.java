package ai.alquimista.painel.domain.limit;

/** Whose requests a bucket counts. */
public enum Scope {
    /** A person's GET and HEAD. */
    USER_READS,
    /** A person's requests of every other method. */
    USER_WRITES,
    /** Everything that one customer's users ask for together. */
    TENANT,
    /** A machine client. */
    MACHINE,
    /** A network address, before it is known who calls. */
    ADDRESS
}
