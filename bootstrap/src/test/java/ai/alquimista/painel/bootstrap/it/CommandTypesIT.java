package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.domain.command.CommandType;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a form for each type of command is built from. */
class CommandTypesIT {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    /** The keywords beside the words, by what a parameter is. */
    private static final Map<String, Set<String>> KEYWORDS = Map.of(
            "string", Set.of("type", "format", "minLength", "maxLength", "pattern"),
            "integer", Set.of("type", "minimum", "maximum", "default"),
            "array", Set.of("type", "items", "uniqueItems"));

    private final Commander support = new Commander(INTERNAL_SUPPORT);

    @Test
    void are_all_there() {
        assertThat(Told.texts(types("pt-BR"), "command_type"))
                .containsExactlyElementsOf(
                        Arrays.stream(CommandType.values()).map(Enum::name).toList());
    }

    @Test
    void have_a_json_schema_each() {
        assertThat(types("en").valueStream().map(type -> type.path("parameters")))
                .allSatisfy(schema -> {
                    assertThat(names(schema))
                            .containsExactlyInAnyOrder(
                                    "$schema", "type", "properties", "required", "additionalProperties");
                    assertThat(schema.path("$schema").asText()).isEqualTo(DIALECT);
                    assertThat(schema.path("type").asText()).isEqualTo("object");
                    assertThat(schema.path("additionalProperties").asBoolean(true))
                            .isFalse();
                    assertThat(schema.path("required").valueStream().map(JsonNode::asText))
                            .doesNotHaveDuplicates()
                            .isSubsetOf(names(schema.path("properties")));
                    assertThat(schema.path("properties")).isNotEmpty().allSatisfy(CommandTypesIT::assertParameter);
                });
    }

    private static void assertParameter(JsonNode schema) {
        String type = schema.path("type").asText();
        assertThat(KEYWORDS).containsKey(type);
        assertThat(names(schema))
                .contains("title", "description")
                .filteredOn(name -> !Set.of("title", "description").contains(name))
                .isSubsetOf(KEYWORDS.get(type));
        switch (type) {
            case "string" -> assertText(schema);
            case "integer" -> assertWhole(schema);
            default -> assertChoices(schema);
        }
    }

    private static void assertText(JsonNode schema) {
        if (schema.has("format")) {
            assertThat(schema.path("format").asText()).isEqualTo("uuid");
            return;
        }
        assertThat(schema.path("minLength").asInt())
                .isPositive()
                .isLessThanOrEqualTo(schema.path("maxLength").asInt());
        assertThatCode(() -> Pattern.compile(schema.path("pattern").asText())).doesNotThrowAnyException();
    }

    private static void assertWhole(JsonNode schema) {
        assertThat(List.of(schema.path("minimum"), schema.path("maximum"), schema.path("default")))
                .allMatch(JsonNode::isInt);
        assertThat(schema.path("default").asInt())
                .isBetween(
                        schema.path("minimum").asInt(), schema.path("maximum").asInt());
    }

    private static void assertChoices(JsonNode schema) {
        assertThat(schema.path("uniqueItems").isBoolean()).isTrue();
        assertThat(schema.at("/items/type").asText()).isEqualTo("string");
        assertThat(schema.at("/items/enum").valueStream().map(JsonNode::asText))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"pt-BR, pt-BR", "en, en", "'en-GB;q=0.9, pt;q=0.1', en", "fr, pt-BR"})
    void speak_the_callers_language(String preferred, String language) {
        Answer answer = answer(preferred);

        assertThat(answer.header("Content-Language")).isEqualTo(language);
        assertThat(answer.json().path("command_types")).isNotEmpty().allSatisfy(type -> {
            JsonNode words = type.path("texts").path(language);
            assertThat(type.path("title")).isEqualTo(words.path("title"));
            assertThat(type.path("description")).isEqualTo(words.path("description"));
            assertThat(type.at("/parameters/properties").properties())
                    .isNotEmpty()
                    .allSatisfy(parameter -> {
                        JsonNode label = words.path("parameters").path(parameter.getKey());
                        assertThat(parameter.getValue().path("title")).isEqualTo(label.path("title"));
                        assertThat(parameter.getValue().path("description")).isEqualTo(label.path("description"));
                    });
        });
    }

    @Test
    void have_their_words_in_both_languages() {
        assertThat(types("en")).allSatisfy(type -> {
            JsonNode portuguese = type.at("/texts/pt-BR");
            JsonNode english = type.at("/texts/en");
            assertThat(names(type.path("texts"))).containsExactlyInAnyOrder("pt-BR", "en");
            assertThat(words(portuguese)).hasSameSizeAs(words(english)).noneMatch(String::isBlank);
            assertThat(words(english)).noneMatch(String::isBlank).doesNotContainAnyElementsOf(words(portuguese));
        });
    }

    @Test
    void say_which_of_them_wait() {
        Commander admin = new Commander(INTERNAL_ADMIN);
        try {
            assertThat(admin.pause("REPROCESS_QUEUE", true)
                            .json()
                            .path("paused")
                            .asBoolean())
                    .isTrue();
            assertThat(paused()).containsExactly("REPROCESS_QUEUE");
        } finally {
            assertThat(admin.pause("REPROCESS_QUEUE", false)
                            .json()
                            .path("paused")
                            .asBoolean(true))
                    .isFalse();
        }
        assertThat(paused()).isEmpty();
    }

    private List<String> paused() {
        return types("en")
                .valueStream()
                .filter(type -> type.path("paused").asBoolean())
                .map(type -> type.path("command_type").asText())
                .toList();
    }

    private JsonNode types(String language) {
        return answer(language).json().path("command_types");
    }

    private Answer answer(String language) {
        Answer answer = Http.get(
                Commander.TYPES,
                Map.of(
                        "Authorization",
                        "Bearer " + Service.running().token(support.user()),
                        "Accept-Language",
                        language));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    /** Every word of a language: the type's, and each parameter's. */
    private static List<String> words(JsonNode language) {
        return Stream.concat(Stream.of(language), language.path("parameters").valueStream())
                .flatMap(each -> Stream.of(
                        each.path("title").asText(), each.path("description").asText()))
                .toList();
    }
}
