package ai.alquimista.painel.deploy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Changes of a manifest or a template at a place that a JSON pointer names; the place has to be there. */
public final class Edits {

    private Edits() {}

    public static void put(JsonNode node, String path, JsonNode value) {
        JsonPointer pointer = JsonPointer.compile(path);
        String last = pointer.last().getMatchingProperty();
        JsonNode parent = node.at(pointer.head());
        if (parent instanceof ArrayNode list) {
            if (last.equals("-")) list.add(value);
            else list.set(Integer.parseInt(last), value);
        } else if (parent instanceof ObjectNode object) object.set(last, value);
        else throw new AssertionError("nothing at " + pointer.head());
    }

    public static void remove(JsonNode node, String path) {
        JsonPointer pointer = JsonPointer.compile(path);
        JsonNode gone = node.at(pointer.head()) instanceof ArrayNode list
                ? list.remove(pointer.last().getMatchingIndex())
                : ((ObjectNode) node.at(pointer.head())).remove(pointer.last().getMatchingProperty());
        if (gone == null) throw new AssertionError("nothing at " + path);
    }
}
