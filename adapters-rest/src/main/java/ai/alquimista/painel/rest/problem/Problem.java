package ai.alquimista.painel.rest.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A problem as it is sent (RFC 9457).
 *
 * @param errors one entry for each thing wrong with the request; absent where the request is not to blame
 */
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
    public record FieldError(String field, String code, String message) {}
}
