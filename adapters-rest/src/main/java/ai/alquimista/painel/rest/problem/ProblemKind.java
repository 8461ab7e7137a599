package ai.alquimista.painel.rest.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The kinds of problem that the API knows; each has a title and a text in both languages. */
public enum ProblemKind {
    NO_TOKEN(401, Code.UNAUTHORIZED),
    BAD_TOKEN(401, Code.INVALID_TOKEN),
    FORBIDDEN(403, Code.FORBIDDEN),
    TENANT_SUSPENDED(403, Code.FORBIDDEN),
    TENANT_INACTIVE(403, Code.FORBIDDEN),
    INVALID(400, Code.VALIDATION_ERROR),
    BAD_REQUEST(400, Code.VALIDATION_ERROR),
    NOT_FOUND(404, Code.NOT_FOUND),
    TENANT_NOT_FOUND(404, Code.NOT_FOUND),
    AGENT_NOT_FOUND(404, Code.NOT_FOUND),
    EVENT_NOT_FOUND(404, Code.NOT_FOUND),
    COMMAND_NOT_FOUND(404, Code.NOT_FOUND),
    USER_NOT_FOUND(404, Code.NOT_FOUND),
    INTEGRATION_NOT_FOUND(404, Code.NOT_FOUND),
    INCIDENT_NOT_FOUND(404, Code.NOT_FOUND),
    PLAN_NOT_FOUND(404, Code.NOT_FOUND),
    METHOD_NOT_ALLOWED(405, Code.VALIDATION_ERROR),
    NOT_ACCEPTABLE(406, Code.VALIDATION_ERROR),
    CONFLICT(409, Code.CONFLICT),
    DECIDED_OTHERWISE(409, Code.CONFLICT),
    DAY_SEALED(409, Code.CONFLICT),
    NOTHING_TO_REPLACE(409, Code.CONFLICT),
    NOT_PENDING(409, Code.CONFLICT),
    NOT_RUNNING(409, Code.CONFLICT),
    NOT_ENDED(409, Code.CONFLICT),
    IN_FLIGHT(409, Code.CONFLICT),
    CNPJ_TAKEN(409, Code.CONFLICT),
    PLAN_TOO_SMALL(409, Code.CONFLICT),
    AGENT_LIMIT(409, Code.CONFLICT),
    USER_LIMIT(409, Code.CONFLICT),
    ALREADY_ASSIGNED(409, Code.CONFLICT),
    EMAIL_TAKEN(409, Code.CONFLICT),
    EMAIL_UNUSABLE(409, Code.CONFLICT),
    LAST_ADMIN(409, Code.CONFLICT),
    NAME_TAKEN(409, Code.CONFLICT),
    NOT_CONNECTED(409, Code.CONFLICT),
    WRONG_STATE(409, Code.CONFLICT),
    STALE(412, Code.CONFLICT),
    BODY_TOO_LARGE(413, Code.VALIDATION_ERROR),
    URI_TOO_LONG(414, Code.VALIDATION_ERROR),
    UNSUPPORTED_MEDIA_TYPE(415, Code.VALIDATION_ERROR),
    UNPROCESSABLE(422, Code.VALIDATION_ERROR),
    IDEMPOTENCY_MISMATCH(422, Code.IDEMPOTENCY_MISMATCH),
    RATE_LIMITED(429, Code.RATE_LIMITED),
    INTERNAL_ERROR(500, Code.INTERNAL_ERROR),
    UNAVAILABLE(503, Code.UNAVAILABLE),
    OVERLOADED(503, Code.UNAVAILABLE),
    NOT_TRIED(503, Code.UNAVAILABLE);

    private final int status;
    private final Code code;

    ProblemKind(int status, Code code) {
        this.status = status;
        this.code = code;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    public Code code() {
        return code;
    }

    /** The kind that tells a status which came without any more: every other 4xx is a bad request, the rest our fault. */
    public static ProblemKind ofStatus(int status) {
        return switch (status) {
            case 401 -> BAD_TOKEN;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 413 -> BODY_TOO_LARGE;
            case 414 -> URI_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> RATE_LIMITED;
            case 503 -> UNAVAILABLE;
            default -> status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL_ERROR;
        };
    }

    /** The codes that clients tell problems by. */
    @Schema(name = "ProblemCode", description = "What clients tell problems by")
    public enum Code {
        UNAUTHORIZED,
        INVALID_TOKEN,
        FORBIDDEN,
        NOT_FOUND,
        VALIDATION_ERROR,
        CONFLICT,
        IDEMPOTENCY_MISMATCH,
        RATE_LIMITED,
        UNAVAILABLE,
        INTERNAL_ERROR
    }
}
