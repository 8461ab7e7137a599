package ai.alquimista.painel.rest.query;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Violation;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A request's query, checked as a whole before any of it is used: a name that the route does not know is refused too. */
public final class Query {

    private final Map<String, String> texts;

    private Query(Map<String, String> texts) {
        this.texts = texts;
    }

    /**
     * Reads a request's query.
     *
     * @throws Refusal.Invalid with every violation at once
     */
    public static Query of(UriInfo uri, QueryParameter<?>... known) {
        return of(uri.getQueryParameters(false), known);
    }

    /**
     * Reads names and values that are still percent-encoded.
     *
     * @throws Refusal.Invalid with every violation at once
     */
    static Query of(MultivaluedMap<String, String> encoded, QueryParameter<?>... known) {
        Map<String, List<String>> given = new TreeMap<>();
        encoded.forEach((name, values) ->
                given.computeIfAbsent(decoded(name), fresh -> new ArrayList<>()).addAll(values));
        List<Violation> violations = new ArrayList<>();
        Map<String, String> texts = new HashMap<>();
        for (QueryParameter<?> parameter : known) {
            List<String> values = given.remove(parameter.name());
            if (values == null) continue;
            try {
                texts.put(parameter.name(), single(parameter, values));
            } catch (Refusal.Invalid invalid) {
                violations.addAll(invalid.violations());
            }
        }
        given.keySet().stream()
                .limit(10)
                .forEach(name -> violations.add(new Violation(QuerySyntax.presentable(name), Flaw.UNKNOWN, List.of())));
        if (!violations.isEmpty()) throw new Refusal.Invalid(violations);
        return new Query(texts);
    }

    public <T> T get(QueryParameter<T> parameter) {
        String text = texts.get(parameter.name());
        return text == null ? parameter.absent() : parameter.parse(text);
    }

    private static String single(QueryParameter<?> parameter, List<String> values) {
        if (values.size() > 1) throw new Refusal.Invalid(parameter.name(), Flaw.REPEATED);
        String text = decoded(values.get(0));
        parameter.parse(text);
        return text;
    }

    private static String decoded(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "\uFFFD";
        }
    }
}
