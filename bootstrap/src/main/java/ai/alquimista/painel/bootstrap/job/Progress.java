package ai.alquimista.painel.bootstrap.job;

import ai.alquimista.painel.domain.metering.EventFile;
import ai.alquimista.painel.domain.metering.FileProgress;

/** Shows how far a file is: as a bar to whoever watches, as a line every so often to whoever reads it later. */
interface Progress extends AutoCloseable {

    /**
     * Shows that a batch is durable.
     *
     * @param bytes of the file as it lies on the disk that were read
     */
    void reached(long bytes, FileProgress now);

    @Override
    void close();

    /** From so many bytes on. */
    static Progress of(Desk desk, EventFile file, long bytes) {
        return desk.terminal()
                .width()
                .<Progress>map(width -> new ProgressOnScreen(desk.terminal().err(), width, file, bytes))
                .orElseGet(() -> new ProgressLines(desk));
    }
}
