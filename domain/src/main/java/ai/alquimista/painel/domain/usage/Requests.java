package ai.alquimista.painel.domain.usage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How many requests there were, and how many of them succeeded. */
public record Requests(long total, long successful) {

    public static final Requests NONE = new Requests(0, 0);

    public Requests {
        if (successful < 0 || successful > total)
            throw new IllegalArgumentException(successful + " of " + total + " requests cannot have succeeded");
    }

    /** Percent from 0 to 100, two decimals; empty without a request. */
    public Optional<BigDecimal> successRate() {
        return total == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(successful)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(total), 2, RoundingMode.HALF_UP));
    }
}
