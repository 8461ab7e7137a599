package ai.alquimista.painel.bench;

import ai.alquimista.painel.bench.measure.Measured;

/**
 * Taking events in, by so many at once; a call is a batch of a thousand events.
 *
 * @param floor COPY of the same batches
 * @param plain over HTTP
 * @param packed over HTTP in gzip
 * @param again over HTTP, every batch for the second time
 */
record IngestResult(int senders, Measured floor, Measured plain, Measured packed, Measured again) {

    /** Batches that were not answered as they should be. */
    long failed() {
        return plain.failed() + packed.failed() + again.failed();
    }
}
