package ai.alquimista.painel.domain.platform;

import java.math.BigDecimal;
import java.util.Optional;

/** A number of things, and what it was before. */
public record CountChange(long value, long previous) {

    /** By how many percent of what it was it changed, two decimals; empty where it was nothing. */
    public Optional<BigDecimal> percent() {
        return new MeasureChange(Optional.of(BigDecimal.valueOf(value)), Optional.of(BigDecimal.valueOf(previous)))
                .percent();
    }
}
