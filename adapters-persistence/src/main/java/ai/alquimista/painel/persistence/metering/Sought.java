package ai.alquimista.painel.persistence.metering;

import ai.alquimista.painel.domain.metering.QuarantineCriteria;
import ai.alquimista.painel.domain.metering.QuarantineFilter;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.Optional;
import java.util.UUID;

/** Which reports of those kept aside a statement is about; what is absent narrows nothing. Public, or it could not be bound. */
public record Sought(Optional<UUID> id, Optional<TenantId> tenant, Optional<QuarantineFilter> decision) {

    static Sought of(QuarantineCriteria criteria) {
        return new Sought(
                Optional.empty(),
                criteria.tenant(),
                Optional.of(criteria.status()).filter(status -> status != QuarantineFilter.ALL));
    }

    static Sought one(UUID id) {
        return new Sought(Optional.of(id), Optional.empty(), Optional.empty());
    }

    /**
     * The conditions that are asked for, and no others: each combination is a statement of its own, with an index that
     * serves it. Nothing of a request stands in them.
     */
    String conditions() {
        return (id.isPresent() ? "AND id = :sought.id " : "")
                + (tenant.isPresent() ? "AND tenant_id = :sought.tenant " : "")
                + (decision.isPresent() ? "AND decision = :sought.decision " : "");
    }
}
