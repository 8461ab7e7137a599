package ai.alquimista.painel.bench.measure;

import ai.alquimista.painel.bench.data.Batch;

/** Somebody who reports batches, one after the other. */
public interface Sender extends AutoCloseable {

    /** Returns once the batch is taken in, or false if it is not. */
    boolean send(Batch batch);

    @Override
    void close();
}
