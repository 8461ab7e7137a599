package ai.alquimista.painel.rest.incident;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Violation;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody says about an incident. */
@Schema(name = "NewIncidentComment", description = "What is to be said about an incident")
public record CommentRequest(
        @Nullable
        @Schema(
                description = "In the caller's words",
                minLength = 1,
                maxLength = CommentRequest.LONGEST,
                examples = "Aguardando o fornecedor.")
        String text) {

    static final int LONGEST = 5_000;

    /**
     * What is said.
     *
     * @throws Refusal.Invalid naming the field
     */
    static String said(@Nullable CommentRequest body) {
        List<Violation> violations = new ArrayList<>();
        String text = new Wording(violations).lines("text", body == null ? null : body.text(), LONGEST);
        if (!violations.isEmpty()) throw new Refusal.Invalid(violations);
        return text;
    }
}
