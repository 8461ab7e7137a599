package ai.alquimista.painel.rest.bulk;

import ai.alquimista.painel.application.change.FirstAnswer;
import ai.alquimista.painel.rest.json.Json;
import ai.alquimista.painel.rest.problem.Asker;
import ai.alquimista.painel.rest.problem.Language;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** How what became of many is answered: with words in the caller's language, and 200 even where some failed. */
final class BulkReply {

    private static final int OK = 200;

    private BulkReply() {}

    static FirstAnswer of(Record view, Asker asker) {
        Language language = Language.preferredBy(asker.acceptLanguage());
        return new FirstAnswer(
                OK,
                Map.of(
                        HttpHeaders.CONTENT_LANGUAGE, language.tag(),
                        HttpHeaders.VARY, "Origin, Accept-Language",
                        HttpHeaders.CACHE_CONTROL, "no-store"),
                new String(Json.bytes(view), StandardCharsets.UTF_8));
    }
}
