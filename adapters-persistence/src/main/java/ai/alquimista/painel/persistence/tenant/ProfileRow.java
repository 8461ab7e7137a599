package ai.alquimista.painel.persistence.tenant;

import ai.alquimista.painel.domain.tenant.Cnpj;
import ai.alquimista.painel.domain.tenant.PlanLimits;
import ai.alquimista.painel.domain.tenant.PlanUse;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantProfile;
import ai.alquimista.painel.domain.tenant.TenantStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;

/** A profile as one flat row. */
public record ProfileRow(
        TenantId id,
        String name,
        Cnpj cnpj,
        String segment,
        String plan,
        TenantStatus status,
        BigDecimal mrrEstimate,
        ZoneId timeZone,
        Instant createdAt,
        int maxAgents,
        int maxUsers,
        long maxRequestsPerMonth,
        int activeAgents,
        int activeUsers,
        long requestsThisMonth) {

    TenantProfile profile() {
        return new TenantProfile(
                id,
                name,
                cnpj,
                segment,
                plan,
                status,
                mrrEstimate,
                timeZone,
                createdAt,
                new PlanLimits(maxAgents, maxUsers, maxRequestsPerMonth),
                new PlanUse(activeAgents, activeUsers, requestsThisMonth));
    }
}
