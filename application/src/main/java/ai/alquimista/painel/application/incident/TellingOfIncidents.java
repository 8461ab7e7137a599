package ai.alquimista.painel.application.incident;

import ai.alquimista.painel.application.port.IncidentFeed.Change;
import ai.alquimista.painel.application.port.IncidentNotices;
import ai.alquimista.painel.application.port.IncidentOutbox;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells of what happened to incidents, in its order. It may stop anywhere and begin anew: each change is told at least once,
 * and what cannot be told now is told later, with all that came after it.
 */
public final class TellingOfIncidents {

    private static final int BATCH = 50;

    private final IncidentOutbox outbox;
    private final IncidentNotices notices;
    private final Clock clock;

    public TellingOfIncidents(IncidentOutbox outbox, IncidentNotices notices, Clock clock) {
        this.outbox = outbox;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Tells of some that are waiting; answers how many.
     *
     * @throws ai.alquimista.painel.domain.Refusal.Unavailable if nobody can be told now
     */
    public int tell() {
        List<Change> told = new ArrayList<>();
        try {
            for (Change change : outbox.next(BATCH)) {
                notices.tell(change);
                told.add(change);
            }
        } finally {
            if (!told.isEmpty()) outbox.told(told, clock.instant());
        }
        return told.size();
    }
}
