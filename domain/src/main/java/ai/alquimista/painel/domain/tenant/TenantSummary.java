package ai.alquimista.painel.domain.tenant;

import ai.alquimista.painel.domain.Version;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A tenant as one line of our own people's list.
 *
 * @param plan the plan's code
 * @param mrrEstimate monthly recurring revenue in BRL, two decimals
 * @param requestsLast30Days on the thirty calendar days, in the tenant's own zone, that end today
 * @param version grows with every change of the tenant
 */
public record TenantSummary(
        TenantId id,
        String name,
        Cnpj cnpj,
        String segment,
        String plan,
        TenantStatus status,
        BigDecimal mrrEstimate,
        int activeAgents,
        int activeUsers,
        long requestsLast30Days,
        Instant createdAt,
        Version version) {}
