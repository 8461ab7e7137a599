package ai.alquimista.painel.bench;

/** What a run can be about. */
enum Part {
    /** Routes, their floors and peers, on each size. */
    READS,
    /** Events over HTTP. */
    INGEST,
    /** A day's events into its rows. */
    ROLLUP,
    /** What rolling a small and a large day takes of a small process. */
    MEMORY,
    /** Reads before and after a month with many events. */
    MONTH,
    /** Commands from the order to the end, and how long they wait for a worker. */
    COMMANDS
}
