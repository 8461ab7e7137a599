package ai.alquimista.painel.persistence.platform;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A standard period whose percentiles are kept.
 *
 * @param p95 milliseconds; empty if the period had no request
 */
public record PeriodRow(LocalDate lastDay, Optional<BigDecimal> p95) {}
