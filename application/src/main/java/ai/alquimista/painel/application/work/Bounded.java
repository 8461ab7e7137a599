package ai.alquimista.painel.application.work;

import ai.alquimista.painel.domain.command.Result;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps what commands say within what is kept of them. */
final class Bounded {

    /** As JSON, in bytes. */
    static final int LARGEST_OUTPUT = 32 * 1024;

    static final int LONGEST_ERROR = 1_000;
    private static final int PUNCTUATION = 4;
    private static final int LONGEST_ESCAPE = 6;

    private Bounded() {}

    /** The same, or its parts as far as they fit, in order, and that it was cut. */
    static Result result(Result result) {
        Optional<String> error = result.error().map(Bounded::error);
        if (size(result.output()) <= LARGEST_OUTPUT) return new Result(result.output(), error);
        Map<String, @Nullable Object> cut = new LinkedHashMap<>();
        cut.put("truncated", true);
        result.output().forEach((name, value) -> {
            cut.put(name, value);
            if (size(cut) > LARGEST_OUTPUT) cut.remove(name);
        });
        return new Result(cut, error);
    }

    /** The same, or its beginning. */
    static String error(String error) {
        return error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR - 1) + "…";
    }

    /** No less than its JSON has bytes. */
    private static int size(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                                .mapToInt(entry -> size(entry.getKey()) + size(entry.getValue()))
                                .sum()
                        + PUNCTUATION;
            case Collection<?> list -> list.stream().mapToInt(Bounded::size).sum() + PUNCTUATION;
            case null -> "null".length() + 1;
            default -> text(value.toString()) + PUNCTUATION;
        };
    }

    private static int text(String text) {
        int escapes =
                (int) text.chars().filter(c -> c < ' ' || c == '"' || c == '\\').count();
        return text.getBytes(StandardCharsets.UTF_8).length + escapes * (LONGEST_ESCAPE - 1);
    }
}
