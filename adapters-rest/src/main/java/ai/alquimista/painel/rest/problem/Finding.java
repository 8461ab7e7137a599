package ai.alquimista.painel.rest.problem;

import ai.alquimista.painel.domain.Refusal.Violation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be told of something that went wrong, before any language is chosen.
 *
 * @param headers that belong to the status: {@code Allow}, {@code Retry-After}, {@code WWW-Authenticate}
 */
public record Finding(ProblemKind kind, List<Violation> violations, Map<String, String> headers) {

    private static final String RETRY_SECONDS = "2";

    public Finding {
        violations = List.copyOf(violations);
        headers = Map.copyOf(headers);
    }

    public static Finding of(ProblemKind kind) {
        return new Finding(kind, List.of(), headersOf(kind));
    }

    public static Finding of(List<Violation> violations) {
        return new Finding(ProblemKind.INVALID, violations, Map.of());
    }

    /** The same finding with one more header. */
    public Finding with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Finding(kind, violations, more);
    }

    private static Map<String, String> headersOf(ProblemKind kind) {
        return switch (kind.status()) {
            case 401 -> Map.of("WWW-Authenticate", "Bearer");
            case 429, 503 -> Map.of("Retry-After", RETRY_SECONDS);
            default -> Map.of();
        };
    }
}
