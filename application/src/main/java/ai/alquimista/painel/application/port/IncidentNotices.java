package ai.alquimista.painel.application.port;

import ai.alquimista.painel.application.port.IncidentFeed.Change;

/** Tells whoever is to know of incidents beyond the panel: whoever is on call, say. */
public interface IncidentNotices {

    /**
     * Tells of a change, and returns once that is on its way. One may be told twice.
     *
     * @throws ai.alquimista.painel.domain.Refusal.Unavailable if it is not known to be, and is to be told again
     */
    void tell(Change change);
}
