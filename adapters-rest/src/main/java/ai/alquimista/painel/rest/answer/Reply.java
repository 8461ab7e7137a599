package ai.alquimista.painel.rest.answer;

import ai.alquimista.painel.application.read.Cached;
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
 */
public record Reply(Optional<String> bytesKey, boolean remembered, Supplier<? extends Record> view)
        implements ReadAnswer {

    /** A view that the answer alone decides. */
    public static <T> Reply of(Cached<T> answer, Function<T, ? extends Record> view) {
        return new Reply(Optional.of(answer.stamp()), answer.hit(), () -> view.apply(answer.value()));
    }

    /** A view that holds something of the caller's, such as a cursor. */
    public static <T> Reply toCaller(Cached<T> answer, Function<T, ? extends Record> view) {
        return new Reply(Optional.empty(), answer.hit(), () -> view.apply(answer.value()));
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
