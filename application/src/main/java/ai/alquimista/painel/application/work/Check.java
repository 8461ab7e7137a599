package ai.alquimista.painel.application.work;

import ai.alquimista.painel.domain.Refusal.Unavailable;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one look at one thing said.
 *
 * @param took empty where there was no answer
 * @param error in our own words: those of stores and outside services may tell secrets
 */
record Check(Optional<Duration> took, Optional<String> error) {

    static Check well(Duration took) {
        return new Check(Optional.of(took), Optional.empty());
    }

    static Check bad(String error) {
        return new Check(Optional.empty(), Optional.of(error));
    }

    static Check broken(Throwable failure) {
        return bad(
                failure instanceof Unavailable
                        ? "does not answer"
                        : "failed with " + failure.getClass().getSimpleName());
    }

    boolean ok() {
        return error.isEmpty();
    }

    Map<String, @Nullable Object> output() {
        Map<String, @Nullable Object> output = new LinkedHashMap<>();
        output.put("ok", ok());
        output.put("latency_ms", took.map(Duration::toMillis).orElse(null));
        output.put("error", error.orElse(null));
        return output;
    }
}
