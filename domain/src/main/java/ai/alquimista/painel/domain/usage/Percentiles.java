package ai.alquimista.painel.domain.usage;

import java.math.BigDecimal;

/** Response times in milliseconds, two decimals, each within 1 % of the exact value (DDSketch). */
public record Percentiles(BigDecimal p50, BigDecimal p95, BigDecimal p99) {}
