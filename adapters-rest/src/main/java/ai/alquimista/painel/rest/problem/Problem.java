package ai.alquimista.painel.rest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A problem as it is sent (RFC 9457).
 *
 * @param errors one entry for each thing wrong with the request; absent where the request is not to blame
 */
@Schema(name = "Problem", description = "A problem (RFC 9457)")
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        ProblemKind.Code code,
        String traceId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {

    public Problem {
        errors = List.copyOf(errors);
    }

    /** One thing wrong with one field. */
    @Schema(name = "FieldError", description = "One thing wrong with one field")
    public record FieldError(String field, String code, String message) {}
}
