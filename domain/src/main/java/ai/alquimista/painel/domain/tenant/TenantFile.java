package ai.alquimista.painel.domain.tenant;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A tenant as our own people see it.
 *
 * @param plan the plan's code
 * @param mrrEstimate monthly recurring revenue in BRL, two decimals
 */
public record TenantFile(
        TenantId id,
        String name,
        Cnpj cnpj,
        String segment,
        String plan,
        TenantStatus status,
        BigDecimal mrrEstimate,
        Instant createdAt,
        Instant updatedAt) {}
