package ai.alquimista.painel.domain.usage;

import java.util.Optional;

/** Sums and response-time percentiles of the same requests; without a request there are no percentiles. */
public record UsageFigures(UsageTotals totals, Optional<Percentiles> percentiles) {

    public static final UsageFigures NONE = new UsageFigures(UsageTotals.NONE, Optional.empty());
}
