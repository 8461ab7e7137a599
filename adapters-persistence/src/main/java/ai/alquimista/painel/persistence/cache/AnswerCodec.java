package ai.alquimista.painel.persistence.cache;

import ai.alquimista.painel.application.read.Answer;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Answers to JSON and back, exactly: component by component, nothing derived, nothing rounded. */
final class AnswerCodec {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModules(new JavaTimeModule(), new Jdk8Module())
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(
                    DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Map<Answer<?>, String> shapes = new ConcurrentHashMap<>();
    private final Map<Answer<?>, JavaType> types = new ConcurrentHashMap<>();

    String shape(Answer<?> answer) {
        return shapes.computeIfAbsent(answer, Shape::of);
    }

    <T> byte[] write(Answer<T> answer, T value) {
        try {
            return MAPPER.writerFor(type(answer)).writeValueAsBytes(value);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("cannot write " + answer, bug);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if it is anything else
     */
    <T> T read(Answer<T> answer, byte[] json) throws IOException {
        @Nullable T read = MAPPER.readerFor(type(answer)).readValue(json);
        if (read == null) throw new IOException("null is no answer");
        return read;
    }

    private JavaType type(Answer<?> answer) {
        return types.computeIfAbsent(answer, AnswerCodec::construct);
    }

    private static JavaType construct(Answer<?> answer) {
        TypeFactory types = MAPPER.getTypeFactory();
        return answer.element() == Void.class
                ? types.constructType(answer.container())
                : types.constructParametricType(answer.container(), answer.element());
    }
}
