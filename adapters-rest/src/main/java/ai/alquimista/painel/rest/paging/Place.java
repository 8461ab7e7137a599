package ai.alquimista.painel.rest.paging;

import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.nio.charset.StandardCharsets;

/**
 * The one list in which a cursor means something.
 *
 * @param filters the filters in force, in a canonical form
 */
public record Place(Operation operation, TenantId tenant, String filters) {

    byte[] canonical() {
        return (operation.id() + '\n' + tenant + '\n' + filters).getBytes(StandardCharsets.UTF_8);
    }
}
