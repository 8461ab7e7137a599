package ai.alquimista.painel.rest.platform;

import ai.alquimista.painel.domain.platform.CountChange;
import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A number of things against what it was. */
@Schema(name = "CountChange", description = "A number of things, against what it was a period before")
public record CountChangeView(
        @Schema(description = "How many there are, or were in the period")
        long value,

        @Schema(description = "How many there were when the period before ended, or in it")
        long previous,

        @Schema(description = "Percent of the previous value, two decimals; null where that is 0")
        Optional<BigDecimal> changePercent) {

    static CountChangeView of(CountChange change) {
        return new CountChangeView(change.value(), change.previous(), change.percent());
    }
}
