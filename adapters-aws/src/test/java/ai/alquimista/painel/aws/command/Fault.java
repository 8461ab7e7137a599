package ai.alquimista.painel.aws.command;

/** What is wrong with a store. */
enum Fault {
    NONE,
    /** It does what it is told, and its answer never arrives. */
    LOSES_REPLIES,
    /** It is told twice; only the second answer arrives. */
    SENDS_TWICE,
    /** Others are at the same items, the first two times. */
    CONTENDS_TWICE,
    /** Others are always at the same items. */
    CONTENDS
}
