package ai.alquimista.painel.rest.openapi;

import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.rest.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * One true answer for each operation, kept as JSON beside this class under the operation's id; where it has several, the
 * others are kept under the id and their status.
 */
final class Examples {

    private Examples() {}

    static Object of(Operation operation, String status) {
        String own = operation.id() + '.' + status + ".json";
        String file = Examples.class.getResource(own) == null ? operation.id() + ".json" : own;
        try (InputStream stream = Examples.class.getResourceAsStream(file)) {
            return Json.tree(Objects.requireNonNull(stream, file + " is missing"));
        } catch (IOException broken) {
            throw new UncheckedIOException(file, broken);
        }
    }
}
