package ai.alquimista.painel.application.change;

import ai.alquimista.painel.domain.audit.AuditEntry;
import java.util.List;

/**
 * What is to become of something, decided on what it is. What is the same as before is not written, and neither is its trail.
 *
 * @param next what it is to be
 * @param trail the log's lines, kept with it or not at all
 */
public record Decision<S>(S next, List<AuditEntry> trail) {

    public Decision {
        trail = List.copyOf(trail);
    }
}
