package ai.alquimista.painel.deploy.wall;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.JSON;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Set;

/**
 * Every built-in object has only fields that its kind has, of their types, and all that it needs. Kubernetes' own client says
 * so, twice: by its check, and by giving back exactly what it read, for it takes {@code "3"} for 3.
 */
final class StrictSchema {

    private static final String MODELS = "io.kubernetes.client.openapi.models.";
    private static final Set<String> OTHERS = Set.of("external-secrets.io/v1", "monitoring.coreos.com/v1");
    private static final ObjectMapper JACKSON = new ObjectMapper();

    private StrictSchema() {}

    static List<String> findings(Manifests all) {
        Findings found = new Findings();
        for (Manifest one : all.all()) {
            if (OTHERS.contains(one.text("/apiVersion"))) continue;
            String wrong = wrong(one);
            found.unless(wrong.isEmpty(), one.id() + ": " + wrong);
        }
        return found.all();
    }

    private static String wrong(Manifest one) {
        String version = one.text("/apiVersion").replaceAll(".*/", "");
        String model = MODELS + version.replaceFirst("v", "V") + one.kind();
        JsonElement json = JsonParser.parseString(one.node().toString());
        try {
            Class<?> kind = Class.forName(model);
            kind.getMethod("validateJsonElement", JsonElement.class).invoke(null, json);
            Object read = kind.getMethod("fromJson", String.class)
                    .invoke(null, one.node().toString());
            String written = JSON.getGson().toJson(read);
            return full(JACKSON.readTree(written)).equals(full(one.node())) ? "" : "is read as " + written;
        } catch (InvocationTargetException refused) {
            return String.valueOf(refused.getCause());
        } catch (ReflectiveOperationException unknown) {
            return "is of no kind that is known: " + unknown.getMessage();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without what is empty: the client gives back an empty list for one that was not there. */
    private static JsonNode full(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode kept = JACKSON.createObjectNode();
            object.properties().forEach(field -> {
                JsonNode value = full(field.getValue());
                if (value.isValueNode() || !value.isEmpty()) kept.set(field.getKey(), value);
            });
            return kept;
        }
        if (!node.isArray()) return node;
        ArrayNode kept = JACKSON.createArrayNode();
        node.forEach(one -> kept.add(full(one)));
        return kept;
    }
}
