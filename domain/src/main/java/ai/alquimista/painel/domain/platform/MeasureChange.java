package ai.alquimista.painel.domain.platform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A measure and what it was before, each in the measure's own unit; either is empty where there was nothing to measure. */
public record MeasureChange(Optional<BigDecimal> value, Optional<BigDecimal> previous) {

    /** By how many percent of what it was it changed, two decimals; empty where it was nothing, or one of them is missing. */
    public Optional<BigDecimal> percent() {
        return previous.filter(before -> before.signum() != 0)
                .flatMap(before -> value.map(
                        now -> now.subtract(before).movePointRight(2).divide(before, 2, RoundingMode.HALF_UP)));
    }
}
