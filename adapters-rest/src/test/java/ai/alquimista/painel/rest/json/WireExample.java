package ai.alquimista.painel.rest.json;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.access.Operation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The answers that the OpenAPI document shows: what the views are held to. */
public final class WireExample {

    private WireExample() {}

    public static void assertIsAnsweredBy(Object view, Operation operation) throws IOException {
        assertIs(view, operation.id());
    }

    /** One of several answers that an operation has. */
    public static void assertIsAnsweredBy(Object view, Operation operation, int status) throws IOException {
        assertIs(view, operation.id() + '.' + status);
    }

    private static void assertIs(Object view, String name) throws IOException {
        String file = "/ai/alquimista/painel/rest/openapi/" + name + ".json";
        try (InputStream example = Objects.requireNonNull(WireExample.class.getResourceAsStream(file))) {
            assertThat(Json.tree(new ByteArrayInputStream(Json.bytes(view)))).isEqualTo(Json.tree(example));
        }
    }
}
