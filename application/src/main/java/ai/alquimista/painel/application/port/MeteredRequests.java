package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.metering.DatedRequest;
import java.util.List;

/** Every request that counts, once. */
public interface MeteredRequests {

    /**
     * Adds all of them that are new, and returns once they are durable. A tenant's event counts once however often it is
     * reported, by whomever at the same time; a report that says something else under the same id is kept aside.
     *
     * @return what became of each, in their order
     */
    List<Reception> add(List<DatedRequest> requests);

    /** What became of a request. */
    enum Reception {
        ACCEPTED,
        /** It had been reported before. */
        DUPLICATE,
        /** Something else had been reported under its id. */
        MISMATCH
    }
}
