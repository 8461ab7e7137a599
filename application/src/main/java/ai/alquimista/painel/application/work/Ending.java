package ai.alquimista.painel.application.work;

/** How an attempt ended. */
public enum Ending {
    SUCCEEDED,
    FAILED,
    POSTPONED,
    /** The command was somebody else's by then; nothing was written down. */
    LOST
}
