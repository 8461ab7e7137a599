package ai.alquimista.painel.rest.command;

import ai.alquimista.painel.rest.problem.Language;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/** Answers with words in the caller's language. */
final class Worded {

    private Worded() {}

    static Language language(HttpHeaders asked) {
        return Language.preferredBy(asked.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    static ResponseBuilder in(Language language, ResponseBuilder answer) {
        return answer.header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, "Origin, Accept-Language")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
