package ai.alquimista.painel.aws.runtime;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The tokens of a Deployment's last {@value #KEPT} restarts, oldest first, as its annotation has them. */
record RestartTokens(List<String> tokens) {

    static final String RESTARTS = "alquimista.ai/restarts";
    static final String RESTARTED_BY = "alquimista.ai/restarted-by";
    static final int KEPT = 50;

    private static final String SEPARATOR = ",";

    static RestartTokens of(Deployment deployment) {
        String kept = Optional.ofNullable(deployment.getMetadata().getAnnotations())
                .map(annotations -> annotations.get(RESTARTS))
                .orElse("");
        return new RestartTokens(Stream.of(kept.split(SEPARATOR))
                .filter(token -> !token.isEmpty())
                .toList());
    }

    boolean contains(String token) {
        return tokens.contains(token);
    }

    RestartTokens with(String token) {
        if (token.contains(SEPARATOR) || token.isBlank()) throw new IllegalArgumentException("not a token: " + token);
        return new RestartTokens(Stream.concat(
                        tokens.stream().skip(Math.max(0, tokens.size() - KEPT + 1)), Stream.of(token))
                .toList());
    }

    /** What makes the newest of them roll the pods, as a JSON merge patch that holds for this version alone. */
    Map<String, Object> patch(Deployment deployment) {
        return Map.of(
                "metadata",
                Map.of(
                        "resourceVersion",
                        deployment.getMetadata().getResourceVersion(),
                        "annotations",
                        Map.of(RESTARTS, String.join(SEPARATOR, tokens))),
                "spec",
                Map.of(
                        "template",
                        Map.of(
                                "metadata",
                                Map.of("annotations", Map.of(RESTARTED_BY, tokens.get(tokens.size() - 1))))));
    }
}
