package ai.alquimista.painel.application.port;

import ai.alquimista.painel.application.port.IncidentFeed.Change;
import java.time.Instant;
import java.util.List;

/** Changes of incidents that {@link IncidentNotices} has not told of yet. */
public interface IncidentOutbox {

    /** Oldest first. */
    List<Change> next(int limit);

    /** They were told; from then on they are kept for a day. */
    void told(List<Change> changes, Instant at);
}
