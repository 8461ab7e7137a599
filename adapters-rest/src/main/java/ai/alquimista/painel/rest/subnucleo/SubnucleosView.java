package ai.alquimista.painel.rest.subnucleo;

import ai.alquimista.painel.domain.subnucleo.Subnucleo;
import ai.alquimista.painel.rest.json.Spelling;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tenant's Fibonacci sub-cores. */
@Schema(name = "SubnucleoList", description = "A tenant's Fibonacci sub-cores")
public record SubnucleosView(
        @Schema(description = "Never null, possibly empty") List<SubnucleoView> subnucleos) {

    public SubnucleosView {
        subnucleos = List.copyOf(subnucleos);
    }

    static SubnucleosView of(List<Subnucleo> subnucleos) {
        return new SubnucleosView(subnucleos.stream().map(SubnucleoView::of).toList());
    }

    /** One of them. */
    @Schema(name = "Subnucleo", description = "A sub-core as one tenant uses it")
    public record SubnucleoView(
            @Schema(description = "The sub-core") UUID id,
            @Schema(description = "The sub-core's name") String name,

            @Schema(
                    enumeration = {"active", "inactive", "suspended"},
                    description = "How the sub-core stands with this tenant")
            String status,

            @Schema(description = "The tenant's active agents that belong to it")
            int activeAgents,

            @JsonProperty("requests_last_30_days")
            @Schema(description = "Requests of its agents in thirty calendar days, today included")
            long requestsLast30Days,

            @Schema(minimum = "0", maximum = "100", description = "Percent, two decimals; null without a request")
            Optional<BigDecimal> successRate) {

        static SubnucleoView of(Subnucleo subnucleo) {
            return new SubnucleoView(
                    subnucleo.id(),
                    subnucleo.name(),
                    Spelling.of(subnucleo.status()),
                    subnucleo.activeAgents(),
                    subnucleo.lastThirtyDays().totalRequests(),
                    subnucleo.lastThirtyDays().successRate());
        }
    }
}
