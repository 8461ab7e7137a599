package ai.alquimista.painel.deploy.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Does what CloudFormation does with a template's functions, for given values of its parameters. */
final class Resolver {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}!]+)}");

    private final ObjectNode template;
    private final Map<String, String> given;
    private final Map<String, JsonNode> exports;
    private final Physical physical;

    /**
     * For one stack.
     *
     * @param given values of parameters and of AWS' own
     * @param exports what other stacks export
     */
    Resolver(ObjectNode template, Map<String, String> given, Map<String, JsonNode> exports) {
        this.template = template;
        this.given = given;
        this.exports = exports;
        this.physical = new Physical(given);
    }

    Map<String, JsonNode> resources() {
        return resolved("Resources");
    }

    Map<String, JsonNode> outputs() {
        return resolved("Outputs");
    }

    private Map<String, JsonNode> resolved(String section) {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        template.path(section).properties().forEach(one -> {
            if (isThere(one.getValue())) all.put(one.getKey(), resolve(one.getValue()));
        });
        return all;
    }

    private boolean isThere(JsonNode one) {
        return !one.has("Condition") || condition(one.path("Condition").asText());
    }

    private boolean condition(String name) {
        JsonNode condition = template.path("Conditions").path(name);
        if (condition.isMissingNode()) throw new IllegalArgumentException("no condition " + name);
        return resolve(condition).asBoolean();
    }

    private JsonNode resolve(JsonNode node) {
        if (node.isArray()) {
            ArrayNode list = NODES.arrayNode();
            node.forEach(one -> keep(resolve(one)).ifPresent(list::add));
            return list;
        }
        if (!node.isObject()) return node;
        String first = node.isEmpty() ? "" : node.fieldNames().next();
        if (node.size() == 1 && (first.equals("Ref") || first.startsWith("Fn::"))) return call(first, node.path(first));
        ObjectNode object = NODES.objectNode();
        node.properties()
                .forEach(one -> keep(resolve(one.getValue())).ifPresent(value -> object.set(one.getKey(), value)));
        return object;
    }

    private static Optional<JsonNode> keep(JsonNode node) {
        return Optional.of(node).filter(one -> !one.isMissingNode());
    }

    private JsonNode call(String function, JsonNode argument) {
        return switch (function) {
            case "Ref" -> reference(argument.asText());
            case "Fn::GetAtt" ->
                attribute(argument.path(0).asText(), argument.path(1).asText());
            case "Fn::Sub" ->
                argument.isArray()
                        ? substituted(argument.path(0).asText(), resolve(argument.path(1)))
                        : substituted(argument.asText(), MissingNode.getInstance());
            case "Fn::If" -> resolve(argument.path(condition(argument.path(0).asText()) ? 1 : 2));
            case "Fn::Equals" -> BooleanNode.valueOf(resolve(argument.path(0)).equals(resolve(argument.path(1))));
            case "Fn::Not" -> BooleanNode.valueOf(!resolve(argument.path(0)).asBoolean());
            case "Fn::ImportValue" -> imported(resolve(argument).asText());
            default -> throw new IllegalArgumentException("nobody here knows " + function);
        };
    }

    private JsonNode reference(String name) {
        if (name.equals("AWS::NoValue")) return MissingNode.getInstance();
        JsonNode parameter = template.path("Parameters").path(name);
        String value = given.getOrDefault(name, parameter.path("Default").asText(""));
        if (parameter.path("Type").asText().startsWith("List<")) {
            ArrayNode list = NODES.arrayNode();
            for (String one : value.split(",", -1)) list.add(one);
            return list;
        }
        if (given.containsKey(name) || parameter.has("Default")) return TextNode.valueOf(value);
        return TextNode.valueOf(physical.reference(name, resource(name)));
    }

    private JsonNode attribute(String name, String attribute) {
        return TextNode.valueOf(physical.attribute(name, resource(name), attribute));
    }

    /** With what its own name is made of. */
    private JsonNode resource(String name) {
        JsonNode resource = template.path("Resources").path(name);
        if (resource.isMissingNode() || !isThere(resource)) throw new IllegalArgumentException("no resource " + name);
        ObjectNode named = NODES.objectNode().put("Type", resource.path("Type").asText());
        Physical.naming(named.path("Type").asText())
                .ifPresent(property ->
                        named.set(property, resolve(resource.path("Properties").path(property))));
        return named;
    }

    private JsonNode substituted(String text, JsonNode own) {
        return TextNode.valueOf(VARIABLE.matcher(text).replaceAll(found -> {
            String name = found.group(1);
            if (own.has(name)) return Matcher.quoteReplacement(own.path(name).asText());
            String[] parts = name.split("\\.", 2);
            JsonNode value = parts.length == 1 ? reference(name) : attribute(parts[0], parts[1]);
            return Matcher.quoteReplacement(value.asText());
        }));
    }

    private JsonNode imported(String name) {
        JsonNode value = exports.get(name);
        if (value == null) throw new IllegalArgumentException("nobody exports " + name);
        return value;
    }
}
