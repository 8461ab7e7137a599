package ai.alquimista.painel.rest.answer;

import ai.alquimista.painel.application.read.Cached;
import ai.alquimista.painel.rest.problem.Language;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A read's answer in JSON.
 *
 * @param bytesKey names the bytes that the view is written as; empty where they differ from caller to caller
 * @param view made only if its bytes are not known
 * @param language the caller's, where the view has words of ours
 */
public record Reply(
        Optional<String> bytesKey, boolean remembered, Supplier<? extends Record> view, Optional<Language> language)
        implements ReadAnswer {

    /** A view that the answer alone decides. */
    public static <T> Reply of(Cached<T> answer, Function<T, ? extends Record> view) {
        return new Reply(Optional.of(answer.stamp()), answer.hit(), () -> view.apply(answer.value()), Optional.empty());
    }

    /** A view that holds something of the caller's, such as a cursor. */
    public static <T> Reply toCaller(Cached<T> answer, Function<T, ? extends Record> view) {
        return new Reply(Optional.empty(), answer.hit(), () -> view.apply(answer.value()), Optional.empty());
    }

    /** A view with words of ours. */
    public static <T> Reply inLanguage(Language language, Cached<T> answer, Function<T, ? extends Record> view) {
        return new Reply(Optional.empty(), answer.hit(), () -> view.apply(answer.value()), Optional.of(language));
    }

    @Override
    public MediaType mediaType() {
        return MediaType.APPLICATION_JSON_TYPE;
    }

    @Override
    public Map<String, String> headers() {
        return Map.of();
    }
}
