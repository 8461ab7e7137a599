package ai.alquimista.painel.chaos;

/** Something that takes events in, and is killed at any moment while it does. */
interface Target {

    /** Starts it, anew after a kill. */
    void start();

    /** Returns when it works, or has worked. */
    void awaitWork();

    /** Ends it as a crash would, without a word; returns when its process is gone. */
    void kill();
}
