package ai.alquimista.painel.bootstrap.it;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.domain.access.Operation;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** With {@code -Dpainel.docs=write} the committed document is written anew instead of compared. */
class OpenApiIT {

    private static final String NO_CONTENT = "204";
    private static final Path COMMITTED = Path.of("..", "openapi.yaml");
    private static final Set<String> PROBLEMS = Set.of("400", "401", "403", "404", "500", "503");

    @Test
    void is_committed_as_it_runs() throws IOException {
        String running =
                Http.get("/openapi", Map.of("Accept", "application/yaml")).body();

        if ("write".equals(System.getProperty("painel.docs"))) Files.writeString(COMMITTED, running);
        assertThat(COMMITTED).hasContent(running);
    }

    @Test
    void is_version_3_1() {
        assertThat(document().path("openapi").asText()).startsWith("3.1.");
    }

    @Test
    void names_no_host() {
        assertThat(document().path("servers").findValuesAsText("url")).containsExactly("/");
    }

    @Test
    void knows_the_operations_of_the_permission_table_and_no_others() {
        assertThat(document().path("paths").properties().stream()
                        .flatMap(path -> path.getValue().properties().stream()
                                .map(operation -> operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())))
                .containsExactlyInAnyOrderElementsOf(Stream.of(Operation.values())
                        .map(operation -> operation.method() + " " + operation.path())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void says_what_an_operation_is_and_who_may_call_it(Operation operation) {
        JsonNode described = described(operation);

        assertThat(described.path("operationId").asText()).isEqualTo(operation.id());
        assertThat(described.path("summary").asText()).isNotBlank();
        assertThat(described.path("security").findValues("bearer")).hasSize(1);
        assertThat(described.path("x-permissions").valueStream().map(JsonNode::asText))
                .containsExactlyInAnyOrderElementsOf(
                        operation.groups().stream().map(Enum::name).toList());
    }

    @ParameterizedTest
    @EnumSource
    void shows_the_answer_and_an_example_of_it(Operation operation) {
        JsonNode responses = described(operation).path("responses");
        String type = operation.path().endsWith("/events") && operation.id().startsWith("watch")
                ? "text/event-stream"
                : "application/json";

        assertThat(responses.properties())
                .filteredOn(response -> response.getKey().startsWith("2"))
                .isNotEmpty()
                .filteredOn(response -> !response.getKey().equals(NO_CONTENT))
                .allSatisfy(response -> {
                    JsonNode answer = response.getValue().path("content").path(type);
                    assertThat(resolved(answer.path("schema")).path("properties"))
                            .isNotEmpty();
                    assertThat(answer.path("example")).isNotEmpty();
                });
    }

    @ParameterizedTest
    @EnumSource
    void shows_every_problem_and_an_example_of_it(Operation operation) {
        JsonNode responses = described(operation).path("responses");

        assertThat(PROBLEMS).allSatisfy(status -> {
            JsonNode problem = resolved(responses.path(status)).path("content").path("application/problem+json");
            assertThat(problem.at("/schema/$ref").asText()).isEqualTo("#/components/schemas/Problem");
            assertThat(problem.at("/example/status").asText()).isEqualTo(status);
            assertThat(problem.at("/example/detail").asText()).isNotBlank();
        });
    }

    @Test
    void describes_every_schema_and_its_properties() {
        Set<Map.Entry<String, JsonNode>> schemas =
                document().at("/components/schemas").properties();

        assertThat(schemas).isNotEmpty().allSatisfy(schema -> {
            assertThat(schema.getValue().path("description").asText()).isNotBlank();
            assertThat(schema.getValue().path("properties").properties())
                    .allSatisfy(property -> assertThat(resolved(property.getValue())
                                    .path("description")
                                    .asText())
                            .isNotBlank());
        });
    }

    /** A type beside the two would hold for null as well. */
    @Test
    void leaves_room_for_null() {
        List<JsonNode> nullable = document().findParents("anyOf").stream()
                .filter(schema -> schema.path("anyOf")
                        .valueStream()
                        .anyMatch(each -> each.path("type").asText().equals("null")))
                .toList();

        assertThat(nullable).isNotEmpty().noneMatch(schema -> schema.has("type"));
    }

    /** Whoever checks an answer by the document would refuse the null otherwise. */
    @Test
    void counts_null_among_the_words_where_it_may_stand() {
        List<JsonNode> nullable = document().findParents("enum").stream()
                .filter(schema -> schema.path("type")
                        .valueStream()
                        .anyMatch(type -> type.asText().equals("null")))
                .toList();

        assertThat(nullable)
                .isNotEmpty()
                .allMatch(schema -> schema.path("enum").valueStream().anyMatch(JsonNode::isNull));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"GET_INTERNAL_AUDIT_VERIFICATION", "LIST_INTERNAL_PLANS"}) // which take none
    void describes_every_parameter_and_shows_a_value(Operation operation) {
        assertThat(described(operation).path("parameters")).isNotEmpty().allSatisfy(named -> {
            JsonNode parameter = resolved(named);
            assertThat(parameter.path("description").asText()).isNotBlank();
            assertThat(parameter.path("example").asText()).isNotBlank();
            assertThat(parameter.at("/schema/type").asText()).isNotBlank();
        });
    }

    private static JsonNode described(Operation operation) {
        return document()
                .path("paths")
                .path(operation.path())
                .path(operation.method().toLowerCase(Locale.ROOT));
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document().at(node.path("$ref").asText().substring(1)) : node;
    }

    private static JsonNode document() {
        Answer answer = Http.get("/openapi?format=JSON", Map.of("Accept", "application/json"));
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }
}
