package ai.alquimista.painel.bench;

/** What rolling a day, and one of ten times as many events, took in a process that may use little memory. */
record MemoryResult(int heapLimit, Rolled small, Rolled large) {

    /**
     * One of the days.
     *
     * @param seconds from the first statement to the last
     * @param heap the most that was in use at once, MiB
     * @param resident the most that the process occupied, MiB
     */
    record Rolled(long events, int rows, double seconds, double heap, double resident) {}
}
