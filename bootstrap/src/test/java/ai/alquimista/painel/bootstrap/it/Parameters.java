package ai.alquimista.painel.bootstrap.it;

import ai.alquimista.painel.local.issuer.DemoUser;
import ai.alquimista.painel.local.issuer.DemoUsers;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The query parameters of every read, taken from the document that the running server publishes. */
final class Parameters {

    private Parameters() {}

    /** A query parameter of one read. */
    record Parameter(String path, String name, JsonNode schema, String example) {

        /** Whether the schema allows the text. A cursor is signed: of texts made up here it takes none. */
        boolean allows(String text) {
            if (name.equals("cursor")) return false;
            if (schema.has("enum")) return texts(schema.get("enum")).anyMatch(text::equals);
            if (schema.path("format").asText().equals("uuid"))
                return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
            if (schema.path("format").asText().equals("date-time")) return text.matches("[0-9T:.Z-]{20,30}");
            if (schema.path("type").asText().equals("integer")) return allowsNumber(text);
            return !text.isEmpty()
                    && text.length() <= schema.path("maxLength").asInt(Integer.MAX_VALUE)
                    && text.chars().noneMatch(Character::isISOControl)
                    && Pattern.compile(schema.path("pattern").asText())
                            .matcher(text)
                            .find();
        }

        /** Whether most texts mean something. */
        boolean isFreeText() {
            return allows("any text");
        }

        /** Somebody who may ask for it without saying for whom. */
        DemoUser asker() {
            return path.startsWith("/internal/") ? DemoUsers.INTERNAL_ADMIN : DemoUsers.TENANT_ADMIN;
        }

        /** The path with something in the place of each of its own parameters. */
        String filledPath() {
            return Routes.path(path);
        }

        private boolean allowsNumber(String text) {
            return text.matches("-?[0-9]{1,9}")
                    && Integer.parseInt(text) >= schema.path("minimum").asInt()
                    && Integer.parseInt(text) <= schema.path("maximum").asInt();
        }

        private static Stream<String> texts(JsonNode array) {
            return array.valueStream().map(JsonNode::asText);
        }

        @Override
        public String toString() {
            return path + " " + name;
        }
    }

    static List<Parameter> published() {
        JsonNode document =
                Http.get("/openapi", Map.of("Accept", "application/json")).json();
        List<Parameter> all = new ArrayList<>();
        document.get("paths").properties().forEach(path -> {
            for (JsonNode listed : path.getValue().path("get").path("parameters")) {
                JsonNode parameter = resolved(document, listed);
                if (!parameter.path("in").asText().equals("query")) continue;
                all.add(new Parameter(
                        path.getKey(),
                        parameter.get("name").asText(),
                        parameter.get("schema"),
                        parameter.path("example").asText()));
            }
        });
        return all;
    }

    private static JsonNode resolved(JsonNode document, JsonNode parameter) {
        return parameter.has("$ref")
                ? document.at(parameter.get("$ref").asText().substring(1))
                : parameter;
    }
}
