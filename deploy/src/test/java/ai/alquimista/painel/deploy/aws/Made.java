package ai.alquimista.painel.deploy.aws;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One resource as it would be made.
 *
 * @param id the stack and its name there, as in {@code data/CommandsTable}
 */
record Made(String id, JsonNode node) {

    String type() {
        return node.path("Type").asText();
    }

    /** A property, by its JSON pointer. */
    JsonNode at(String pointer) {
        return node.path("Properties").at(pointer);
    }

    /** Empty where nothing is said. */
    String text(String pointer) {
        return at(pointer).asText("");
    }

    boolean is(String pointer) {
        return at(pointer).isBoolean() && at(pointer).asBoolean();
    }
}
