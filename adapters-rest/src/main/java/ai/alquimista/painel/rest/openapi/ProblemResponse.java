package ai.alquimista.painel.rest.openapi;

import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Violation;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.rest.json.Json;
import ai.alquimista.painel.rest.problem.Asker;
import ai.alquimista.painel.rest.problem.Finding;
import ai.alquimista.painel.rest.problem.ProblemAnswer;
import ai.alquimista.painel.rest.problem.ProblemKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The problems that operations can answer with, each with a true example. */
enum ProblemResponse {
    BAD_REQUEST(ProblemKind.INVALID, "A parameter is unknown, repeated, malformed or out of range"),
    UNAUTHORIZED(ProblemKind.NO_TOKEN, "There is no good access token"),
    FORBIDDEN(
            ProblemKind.FORBIDDEN,
            "The caller may not do this, or not for this tenant; a suspended or inactive tenant is told so"),
    NOT_FOUND(ProblemKind.TENANT_NOT_FOUND, "There is no such thing for this caller"),
    CONFLICT(ProblemKind.CONFLICT, "The thing as it is does not allow what is wanted; the text says why"),
    STALE(ProblemKind.STALE, "It was changed since the version that If-Match names; read it again"),
    UNPROCESSABLE(
            ProblemKind.UNPROCESSABLE,
            "What is named does not allow it, or the Idempotency-Key was used for another request"),
    TOO_MANY_REQUESTS(
            ProblemKind.RATE_LIMITED,
            "The caller, their tenant or their address asks too often; see Retry-After and the RateLimit headers"),
    INTERNAL_ERROR(ProblemKind.INTERNAL_ERROR, "Something unforeseen; the trace id finds it in the log"),
    UNAVAILABLE(ProblemKind.UNAVAILABLE, "Overloaded, or a store is out of reach; see Retry-After");

    private static final Asker ASKER = new Asker("/tenant/me", "pt-BR", "4bf92f3577b34da6a3ce929d0e0e4736");

    private final ProblemKind kind;
    private final String description;

    ProblemResponse(ProblemKind kind, String description) {
        this.kind = kind;
        this.description = description;
    }

    /**
     * All are, but that only what changes a thing can stand against what it is, and only what people post is kept once.
     *
     * @param conditional whether it takes {@code If-Match}
     */
    boolean isOf(Operation operation, boolean conditional) {
        boolean posted = operation.method().equals("POST") && operation.scope().isEmpty();
        return switch (this) {
            case CONFLICT -> posted || operation.method().equals("PATCH");
            case STALE -> conditional;
            case UNPROCESSABLE -> posted;
            default -> true;
        };
    }

    private Finding finding() {
        return switch (kind) {
            case INVALID -> Finding.of(List.of(new Violation("tenant_id", Flaw.NOT_A_UUID, List.of())));
            case UNPROCESSABLE ->
                new Finding(kind, List.of(new Violation("tenant_id", Flaw.TENANT_NOT_ACTIVE, List.of())), Map.of());
            default -> Finding.of(kind);
        };
    }

    String status() {
        return String.valueOf(kind.status());
    }

    /** The name under which the document keeps it. */
    String reference() {
        StringBuilder name = new StringBuilder();
        for (String word : name().split("_", -1))
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        return name.toString();
    }

    APIResponse response() {
        Object example = Json.tree(ProblemAnswer.to(ASKER, finding()).problem());
        MediaType body = OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("Problem"))
                .example(example);
        APIResponse response = OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent().addMediaType(ProblemAnswer.MEDIA_TYPE, body));
        finding()
                .headers()
                .forEach((header, value) -> response.addHeader(
                        header,
                        OASFactory.createHeader()
                                .schema(OASFactory.createSchema().addType(SchemaType.STRING))
                                .example(value)));
        return response;
    }
}
