package ai.alquimista.painel.rest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The two dialects of our JSON: what we write, and the little that we read. */
public final class Json {

    private static final ObjectMapper OUTPUT = JsonMapper.builder()
            .addModules(new JavaTimeModule(), new Jdk8Module())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Anything that is not exactly what was asked for is an error: no guessing, no rounding, no second meaning. */
    static final ObjectMapper INPUT = strict();

    private Json() {}

    public static byte[] bytes(Object view) {
        try {
            return OUTPUT.writeValueAsBytes(view);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("cannot write " + view.getClass().getName(), bug);
        }
    }

    /** What a view looks like once it is written, as maps and lists. */
    public static Object tree(Object view) {
        return OUTPUT.convertValue(view, Object.class);
    }

    /** A JSON document of our own, as maps and lists. */
    public static Object tree(InputStream document) throws IOException {
        return OUTPUT.readValue(document, Object.class);
    }

    /** A text that is one JSON value, read as strictly as a body; empty if it is not. */
    public static Optional<JsonNode> input(String text) {
        try {
            return Optional.of(INPUT.readTree(text)).filter(node -> !node.isMissingNode());
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }

    /** A part of a body as what it should be; empty if it is not. */
    public static <T> Optional<T> input(JsonNode part, Class<T> type) {
        try {
            return Optional.ofNullable(INPUT.treeToValue(part, type));
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }

    private static ObjectMapper strict() {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(10)
                .maxNumberLength(40)
                .maxNameLength(200)
                .maxDocumentLength(1 << 20)
                .build();
        JsonMapper.Builder builder = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(constraints)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                        .build())
                .addModules(new JavaTimeModule(), new Jdk8Module())
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        return builder.withCoercionConfigDefaults(coercions -> {
                    for (CoercionInputShape shape : CoercionInputShape.values())
                        coercions.setCoercion(shape, CoercionAction.Fail);
                })
                // A whole number is a number all the same.
                .withCoercionConfig(
                        LogicalType.Float,
                        coercions -> coercions.setCoercion(CoercionInputShape.Integer, CoercionAction.TryConvert))
                .build();
    }
}
