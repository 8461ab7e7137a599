package ai.alquimista.painel.deploy.breach;

import ai.alquimista.painel.deploy.Edits;
import ai.alquimista.painel.deploy.wall.Manifest;
import ai.alquimista.painel.deploy.wall.Manifests;
import ai.alquimista.painel.deploy.wall.Wall;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/**
 * One change that takes a wall down.
 *
 * @param wall that has to notice
 * @param says what is changed
 */
public record Breach(Wall wall, String says, Consumer<Manifests> change) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A value, as JSON with simple quotes, put where there may be another; {@code /-} adds to a list. */
    static Breach put(Wall wall, String id, String pointer, String json) {
        return new Breach(
                wall, id + pointer + " = " + json, all -> Edits.put(all.the(id).node(), pointer, read(json)));
    }

    static Breach remove(Wall wall, String id, String pointer) {
        return new Breach(
                wall,
                id + " without " + pointer,
                all -> Edits.remove(all.the(id).node(), pointer));
    }

    /** A whole object less. */
    static Breach without(Wall wall, String id) {
        return new Breach(wall, "without " + id, all -> all.all().remove(all.the(id)));
    }

    /** A whole object more. */
    static Breach with(Wall wall, String json) {
        return new Breach(wall, "with " + json, all -> all.all().add(new Manifest((ObjectNode) read(json))));
    }

    @Override
    public String toString() {
        return wall + ": " + says;
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
