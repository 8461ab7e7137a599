package ai.alquimista.painel.rest.paging;

import ai.alquimista.painel.domain.access.Operation;
import java.nio.charset.StandardCharsets;

/**
 * The one list in which a cursor means something.
 *
 * @param reader whose list it is: a tenant's id, or the {@code sub} of one of our own people
 * @param filters the filters in force, in a canonical form
 */
public record Place(Operation operation, String reader, String filters) {

    byte[] canonical() {
        return (operation.id() + '\n' + reader + '\n' + filters).getBytes(StandardCharsets.UTF_8);
    }
}
