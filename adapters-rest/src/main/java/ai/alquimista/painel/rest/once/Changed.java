package ai.alquimista.painel.rest.once;

import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.FirstAnswer;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.rest.json.Json;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What changes are answered with: the thing as it is now, under its version. */
public final class Changed {

    private static final int OK = 200;
    private static final int CREATED = 201;

    private Changed() {}

    /** Something new, and where it can be looked at. */
    public static FirstAnswer created(Version version, String location, Record view) {
        return new FirstAnswer(
                CREATED, Map.of(HttpHeaders.ETAG, IfMatch.tag(version), HttpHeaders.LOCATION, location), json(view));
    }

    /** Something that was done by a POST and is kept nowhere else. */
    public static FirstAnswer done(Version version, Record view) {
        return new FirstAnswer(OK, Map.of(HttpHeaders.ETAG, IfMatch.tag(version)), json(view));
    }

    /** What a POST is answered with, the first time and every other. */
    public static Response of(Answered answered) {
        Response.ResponseBuilder response = Response.status(answered.answer().status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(answered.answer().body().getBytes(StandardCharsets.UTF_8));
        answered.answer().headers().forEach(response::header);
        if (answered.isReplayed()) response.header(IdempotencyKey.REPLAYED, true);
        return response.build();
    }

    /** What a PATCH has made of something. */
    public static Response of(Version version, Record view) {
        return Response.ok(view).header(HttpHeaders.ETAG, IfMatch.tag(version)).build();
    }

    private static String json(Record view) {
        return new String(Json.bytes(view), StandardCharsets.UTF_8);
    }
}
