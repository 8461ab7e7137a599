package ai.alquimista.painel.persistence.demo;

import ai.alquimista.painel.domain.tenant.TenantStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;

/**
 * What a customer was from one moment until its next standing.
 *
 * @param discount percent off the plan's price
 */
record Standing(Instant from, Plan plan, String segment, TenantStatus status, int discount) {

    /** Suspended customers keep their revenue, inactive ones bring none. */
    BigDecimal mrr() {
        return status == TenantStatus.INACTIVE ? BigDecimal.ZERO.setScale(2) : plan.price(discount);
    }

    String statusCode() {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
