package ai.alquimista.painel.domain.audit;

import ai.alquimista.painel.domain.access.Actor;
import java.util.Optional;

/**
 * A line of the log with all that is known of it.
 *
 * @param tenantName empty for the platform, and for a tenant that never was
 * @param actor empty once the person was erased, and where nobody in person did it
 * @param seq its place in the chain; empty until it is sealed
 */
public record AuditLine(
        LoggedEvent event,
        Optional<String> tenantName,
        Optional<Actor> actor,
        Optional<String> ipAddress,
        Optional<String> userAgent,
        Optional<Long> seq) {}
