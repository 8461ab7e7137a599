package ai.alquimista.painel.rest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Invalid;
import ai.alquimista.painel.domain.Refusal.Violation;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Bodies as the service reads them. */
public final class Sent {

    private Sent() {}

    public static <R extends Record> R body(Class<R> type, String json) {
        Class<?> any = type;
        @SuppressWarnings("unchecked") // the framework asks the same way
        Class<Object> asked = (Class<Object>) any;
        try {
            return type.cast(new JsonBody()
                    .readFrom(
                            asked,
                            type,
                            new Annotation[0],
                            MediaType.APPLICATION_JSON_TYPE,
                            new MultivaluedHashMap<>(),
                            new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Holds that reading it is refused, for one reason alone. */
    public static void assertRefused(ThrowingCallable reading, String field, Flaw flaw) {
        assertThatThrownBy(reading).asInstanceOf(type(Invalid.class)).satisfies(invalid -> {
            List<Violation> violations = invalid.violations();
            assertThat(violations).hasSize(1);
            assertThat(violations.getFirst().field()).isEqualTo(field);
            assertThat(violations.getFirst().flaw()).isEqualTo(flaw);
        });
    }
}
