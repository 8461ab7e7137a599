package ai.alquimista.painel.application.port;

import ai.alquimista.painel.application.port.MeteredRequests.Reception;
import ai.alquimista.painel.domain.metering.DatedRequest;
import ai.alquimista.painel.domain.metering.EventFile;
import ai.alquimista.painel.domain.metering.FileProgress;
import java.util.List;
import java.util.function.Function;

/** Files of events, and how far each was taken in. */
public interface EventFiles {

    /**
     * Works while no other process takes in the same file; should this one die, its place is free at once.
     *
     * @return whether the work was done; false if somebody else is at it
     */
    boolean alone(EventFile file, Runnable work);

    /** How far the file is; one that was never seen stands at its beginning from now on. */
    FileProgress open(EventFile file);

    /** Puts the file back to its beginning, as if it had never been seen. */
    FileProgress restart(EventFile file);

    /**
     * Adds requests as {@link MeteredRequests} does and moves their file on, both or neither; returns once both are durable.
     *
     * @param at how far the file was
     * @param next how far it is, by what became of each request; asked before anything is durable
     * @throws IllegalStateException if the file is not there any more: somebody else moved it
     */
    FileProgress add(FileProgress at, List<DatedRequest> requests, Function<List<Reception>, FileProgress> next);

    /** Notes that the file is done. */
    FileProgress finish(FileProgress at);
}
