package ai.alquimista.painel.bootstrap.it;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A metric that an expression asks for, and which of its series. */
record Selector(String metric, List<Matcher> matchers) {

    /** What Prometheus adds to all that it asks; the cluster's manifests say which. */
    static final Set<String> OF_TARGETS = Set.of("environment", "job", "namespace", "pod", "instance");

    private static final Pattern IN_EXPRESSION =
            Pattern.compile("\\b([a-z][a-zA-Z]*[_:][\\w:]*|up)\\b(?!\\s*\\()(?:\\{([^}]*)})?");
    private static final Pattern MATCHER = Pattern.compile("(\\w+)(=~|!~|!=|=)\"([^\"]*)\"");
    private static final Pattern BY = Pattern.compile("\\b(?:by|on) \\(([^)]*)\\)");

    /** One label's condition. */
    record Matcher(String label, String sign, String value) {

        boolean takes(String series) {
            Pattern wanted = Pattern.compile(
                    "[{,]" + label + "=\"" + (sign.equals("=") ? Pattern.quote(value) : "(?:" + value + ")") + "\"");
            return wanted.matcher(series).find();
        }
    }

    static List<Selector> in(String expression) {
        return IN_EXPRESSION
                .matcher(expression)
                .results()
                .map((MatchResult match) ->
                        new Selector(match.group(1), matchers(match.group(2) == null ? "" : match.group(2))))
                .toList();
    }

    /** The labels that an expression groups or joins by. */
    static Stream<String> groupings(String expression) {
        return BY.matcher(expression)
                .results()
                .flatMap((MatchResult match) -> Stream.of(match.group(1).split(", *")));
    }

    private static List<Matcher> matchers(String text) {
        return MATCHER.matcher(text)
                .results()
                .map((MatchResult match) -> new Matcher(match.group(1), match.group(2), match.group(3)))
                .toList();
    }
}
