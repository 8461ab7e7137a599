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
        @Schema(description = "A URN that names the kind of problem")
        String type,

        @Schema(description = "The kind of problem in words, in the caller's language")
        String title,

        @Schema(description = "The HTTP status") int status,

        @Schema(description = "What to do about it, in the caller's language")
        String detail,

        @Schema(description = "The path that was asked for") String instance,
        ProblemKind.Code code,

        @Schema(description = "Finds this request in the log")
        String traceId,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Schema(description = "One entry for each thing wrong with the request; absent where it is not to blame")
        List<FieldError> errors) {

    public Problem {
        errors = List.copyOf(errors);
    }

    /** One thing wrong with one field. */
    @Schema(name = "FieldError", description = "One thing wrong with one field")
    public record FieldError(
            @Schema(description = "The parameter, or the path of the body's field")
            String field,

            @Schema(description = "What is wrong, for programs", examples = "NOT_A_UUID")
            String code,

            @Schema(description = "What is wrong, in the caller's language")
            String message) {}
}
