package ai.alquimista.painel.deploy.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All stacks of an environment as they would be made.
 *
 * @param all each resource that is there
 * @param outputs by stack and name
 */
record Stacks(Environment environment, List<Made> all, Map<String, JsonNode> outputs) {

    Stream<Made> ofType(String type) {
        return all.stream().filter(made -> made.type().equals(type));
    }

    /** Which must be there. */
    Made the(String id) {
        return all.stream()
                .filter(made -> made.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + id));
    }

    boolean has(String id) {
        return all.stream().anyMatch(made -> made.id().equals(id));
    }

    /** In this environment's account and region. */
    String arn(String service, String rest) {
        return "arn:aws:%s:%s:%s:%s".formatted(service, Environment.REGION, environment.account(), rest);
    }
}
