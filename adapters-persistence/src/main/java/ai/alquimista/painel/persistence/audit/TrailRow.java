package ai.alquimista.painel.persistence.audit;

import ai.alquimista.painel.domain.access.Actor;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.audit.AuditLine;
import java.util.Optional;
import org.jdbi.v3.core.mapper.Nested;

/** A line of the log and all that is known of it, as one flat row. */
public record TrailRow(
        @Nested("event") EventRow event,
        Optional<String> tenantName,
        Optional<UserId> userId,
        Optional<String> userName,
        Optional<String> ipAddress,
        Optional<String> userAgent,
        Optional<Long> seq) {

    AuditLine line() {
        return new AuditLine(
                event.event(), tenantName, userId.map(id -> new Actor(id, userName)), ipAddress, userAgent, seq);
    }
}
