package ai.alquimista.painel.domain.tenant;

import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.Conflict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * What is to become of a tenant; what is empty stays as it is.
 *
 * @param plan the plan's code
 * @param mrrEstimate monthly recurring revenue in BRL, at most two decimals
 */
public record TenantChange(
        Optional<String> name,
        Optional<String> plan,
        Optional<String> segment,
        Optional<BigDecimal> mrrEstimate,
        Optional<TenantStatus> status) {

    /**
     * The tenant with this change made, under its next version; as it is where that changes nothing.
     *
     * @throws Conflict if its status does not lead to the wanted one
     */
    public TenantFile of(TenantFile tenant, Instant at) {
        TenantStatus next = status.orElse(tenant.status());
        if (next != tenant.status() && !tenant.status().leadsTo(next)) throw new Conflict(Clash.WRONG_STATE);
        TenantFile changed = new TenantFile(
                tenant.id(),
                name.orElse(tenant.name()),
                tenant.cnpj(),
                segment.orElse(tenant.segment()),
                plan.orElse(tenant.plan()),
                next,
                mrrEstimate.orElse(tenant.mrrEstimate()),
                tenant.timeZone(),
                tenant.createdAt(),
                at,
                tenant.version().next());
        return tenant.movesTo(changed) || !tenant.name().equals(changed.name()) ? changed : tenant;
    }
}
