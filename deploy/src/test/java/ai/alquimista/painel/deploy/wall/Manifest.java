package ai.alquimista.painel.deploy.wall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One object of the cluster. */
public record Manifest(ObjectNode node) {

    String kind() {
        return text("/kind");
    }

    String name() {
        return text("/metadata/name");
    }

    /** How findings name it. */
    public String id() {
        return kind() + "/" + name();
    }

    JsonNode at(String pointer) {
        return node.at(pointer);
    }

    /** Empty where nothing is said. */
    String text(String pointer) {
        return at(pointer).asText("");
    }

    String annotation(String key) {
        return at("/metadata/annotations").path(key).asText("");
    }

    String label(String key) {
        return at("/metadata/labels").path(key).asText("");
    }

    static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static Stream<String> texts(JsonNode array) {
        return each(array).map(JsonNode::asText);
    }
}
