package ai.alquimista.painel.rest.command;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Flaw;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to change of a type of command. */
@Schema(name = "CommandTypeChange", description = "What is to change of a type of command")
public record PauseRequest(
        @Nullable @Schema(description = "Whether workers are to leave its commands alone", examples = "true")
        Boolean paused) {

    /**
     * What is wanted.
     *
     * @throws Refusal.Invalid naming the field
     */
    static boolean wanted(@Nullable PauseRequest body) {
        if (body == null || body.paused() == null) throw new Refusal.Invalid("paused", Flaw.REQUIRED);
        return body.paused();
    }
}
