package ai.alquimista.painel.domain.billing;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One of São Paulo's days.
 *
 * @param closing BRL a month, when the day ended
 * @param newTenants that paid for the first time ever
 * @param churnedTenants that stopped paying
 * @param reactivatedTenants that pay again
 */
public record RevenueDay(
        LocalDate date, BigDecimal closing, long newTenants, long churnedTenants, long reactivatedTenants) {}
