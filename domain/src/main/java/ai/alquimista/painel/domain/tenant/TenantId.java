package ai.alquimista.painel.domain.tenant;

import java.util.UUID;

/** A tenant's id: any textual UUID, not only the RFC's versions. */
public record TenantId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
