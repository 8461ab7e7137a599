package ai.alquimista.painel.persistence.metering;

import ai.alquimista.painel.domain.metering.AgentRequest;
import ai.alquimista.painel.domain.metering.DatedRequest;
import ai.alquimista.painel.persistence.metering.IntakeSql.EventKey;
import ai.alquimista.painel.persistence.metering.IntakeSql.Told;
import java.time.LocalDate;

/**
 * A request as it is kept.
 *
 * @param hash its fingerprint
 */
record Report(AgentRequest request, LocalDate day, String hash) {

    static Report of(DatedRequest dated) {
        return new Report(dated.request(), dated.day(), dated.request().fingerprint());
    }

    Told told() {
        return new Told(request.tenant(), request.eventId(), hash);
    }

    EventKey key() {
        return new EventKey(request.tenant(), request.eventId());
    }
}
