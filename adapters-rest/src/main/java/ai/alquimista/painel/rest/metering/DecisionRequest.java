package ai.alquimista.painel.rest.metering;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.metering.Resolution;
import ai.alquimista.painel.rest.json.Spelling;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody decides on a report that was kept aside. */
@Schema(name = "QuarantineDecision", description = "What is to become of an event that was kept aside")
public record DecisionRequest(
        @Nullable
        @Schema(
                description = "`replayed`: it counts, in the place of what counted; `discarded`: it does not count",
                enumeration = {"replayed", "discarded"},
                examples = "replayed")
        String status) {

    private static final String STATUS = "status";
    private static final List<Resolution> RESOLUTIONS = List.of(Resolution.values());

    /**
     * What is wanted.
     *
     * @throws Refusal.Invalid naming the field
     */
    static Resolution resolution(@Nullable DecisionRequest body) {
        if (body == null || body.status() == null) throw new Refusal.Invalid(STATUS, Flaw.REQUIRED);
        return Spelling.read(body.status(), RESOLUTIONS)
                .orElseThrow(() -> new Refusal.Invalid(STATUS, Flaw.NOT_ONE_OF, Spelling.all(RESOLUTIONS)));
    }
}
