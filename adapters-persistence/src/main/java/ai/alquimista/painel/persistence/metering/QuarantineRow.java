package ai.alquimista.painel.persistence.metering;

import ai.alquimista.painel.domain.access.Actor;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.metering.QuarantinedEvent;
import ai.alquimista.painel.domain.metering.QuarantinedEvent.Decided;
import ai.alquimista.painel.domain.metering.Resolution;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/**
 * A report that was kept aside, and what counts under its event's id, as one flat row.
 *
 * @param resolution empty while nobody has decided; who and when are empty then, too
 */
public record QuarantineRow(
        UUID id,
        TenantId tenantId,
        String tenantName,
        UUID eventId,
        @Nested("reported") ToldRow reported,
        @Nullable @Nested("counted") ToldRow counted,
        Instant quarantinedAt,
        Optional<Resolution> resolution,
        Optional<Instant> decidedAt,
        Optional<UserId> decidedBy,
        Optional<String> decidedByName) {

    QuarantinedEvent event() {
        return new QuarantinedEvent(
                id,
                tenantName,
                reported.of(tenantId, eventId),
                Optional.ofNullable(counted).map(row -> row.of(tenantId, eventId)),
                quarantinedAt,
                resolution.map(made ->
                        new Decided(made, new Actor(decidedBy.orElseThrow(), decidedByName), decidedAt.orElseThrow())));
    }
}
