package ai.alquimista.painel.rest.platform;

import ai.alquimista.painel.domain.platform.MeasureChange;
import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A measure against what it was. */
@Schema(name = "MeasureChange", description = "A rate or a time, against what it was a period before")
public record MeasureChangeView(
        @Schema(minimum = "0", description = "Percent or milliseconds, two decimals; null without a request")
        Optional<BigDecimal> value,

        @Schema(minimum = "0", description = "Likewise, in the period before")
        Optional<BigDecimal> previous,

        @Schema(description = "Percent of the previous value, two decimals; null where that is 0 or either is missing")
        Optional<BigDecimal> changePercent) {

    static MeasureChangeView of(MeasureChange change) {
        return new MeasureChangeView(change.value(), change.previous(), change.percent());
    }
}
