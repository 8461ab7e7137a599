package ai.alquimista.painel.rest.json;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Flaw;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a route may be sent that takes no body: nothing, or an object with nothing in it. */
public final class NoBody {

    private static final String WHOLE_BODY = "body";

    private NoBody() {}

    /**
     * Reads a body that says nothing.
     *
     * @throws Refusal.Invalid if it says something
     */
    public static void check(InputStream body) throws IOException {
        String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
        if (text.isBlank()) return;
        Optional<JsonNode> read = Json.input(text);
        if (read.filter(JsonNode::isObject).isEmpty()) throw new Refusal.Invalid(WHOLE_BODY, Flaw.MALFORMED);
        if (!read.get().isEmpty()) throw new Refusal.Invalid(WHOLE_BODY, Flaw.UNKNOWN);
    }
}
