package ai.alquimista.painel.deploy.aws;

import ai.alquimista.painel.deploy.Edits;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;

/**
 * One change that takes a wall down.
 *
 * @param wall that has to notice
 * @param says what is changed
 * @param isOfProd whether nothing else stands on what is changed
 */
record Breach(Wall wall, String says, Consumer<Templates> change, boolean isOfProd) {

    /** A property, as JSON with simple quotes, of a resource that is called as in {@code data/CommandsTable}. */
    static Breach put(Wall wall, String id, String property, String json) {
        return change(
                wall, id + property + " = " + json, all -> Edits.put(resource(all, id), property, Json.quick(json)));
    }

    static Breach remove(Wall wall, String id, String property) {
        return change(wall, id + " without " + property, all -> Edits.remove(resource(all, id), property));
    }

    /** A whole resource less. */
    static Breach without(Wall wall, String id) {
        return change(wall, "without " + id, all -> {
            String[] parts = id.split("/", 2);
            if (all.template(parts[0]).withObject("/Resources").remove(parts[1]) == null)
                throw new AssertionError("no " + id);
        });
    }

    /** A whole resource more. */
    static Breach with(Wall wall, String stack, String json) {
        return change(
                wall,
                stack + " with " + json,
                all -> all.template(stack).withObject("/Resources").set("More", Json.quick(json)));
    }

    /** A text of the file by another one. */
    static Breach text(Wall wall, String stack, String from, String to) {
        return change(wall, stack + ": " + to + " for " + from, all -> all.replace(stack, from, to));
    }

    /** Among what the environment's file says. */
    static Breach value(Wall wall, String pointer, String json) {
        return change(wall, pointer + " = " + json, all -> Edits.put(all.values(), pointer, Json.quick(json)));
    }

    Breach inProd() {
        return new Breach(wall, says, change, true);
    }

    @Override
    public String toString() {
        return wall + ": " + says;
    }

    private static Breach change(Wall wall, String says, Consumer<Templates> change) {
        return new Breach(wall, says, change, false);
    }

    private static JsonNode resource(Templates all, String id) {
        String[] parts = id.split("/", 2);
        return all.template(parts[0]).path("Resources").path(parts[1]);
    }
}
