package ai.alquimista.painel.rest.openapi;

import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.rest.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** One true answer for each operation, kept as JSON beside this class under the operation's id. */
final class Examples {

    private Examples() {}

    static Object of(Operation operation) {
        String file = operation.id() + ".json";
        try (InputStream stream = Examples.class.getResourceAsStream(file)) {
            return Json.tree(Objects.requireNonNull(stream, file + " is missing"));
        } catch (IOException broken) {
            throw new UncheckedIOException(file, broken);
        }
    }
}
