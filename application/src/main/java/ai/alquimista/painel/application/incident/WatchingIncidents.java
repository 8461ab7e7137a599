package ai.alquimista.painel.application.incident;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.live.Watching;
import ai.alquimista.painel.application.port.IncidentFeed;
import ai.alquimista.painel.domain.access.Operation;

/** Following incidents as they are worked on. */
public final class WatchingIncidents extends Watching<IncidentFeed.Change> {

    public WatchingIncidents(PlatformGate gate, IncidentFeed feed) {
        super(gate, Operation.WATCH_INTERNAL_INCIDENTS, feed);
    }
}
