package ai.alquimista.painel.domain.tenant;

import java.util.HashSet;
import java.util.List;

/** Which tenants are meant, {@value #MOST} at most. */
public sealed interface TenantSelection {

    int MOST = 500;

    /** These, each once. */
    record Named(List<TenantId> tenants) implements TenantSelection {

        public Named {
            tenants = List.copyOf(tenants);
            if (tenants.isEmpty() || tenants.size() > MOST)
                throw new IllegalArgumentException("1 to " + MOST + " tenants, not " + tenants.size());
            if (new HashSet<>(tenants).size() < tenants.size())
                throw new IllegalArgumentException("a tenant is named once");
        }
    }

    /** All that the list under this filter shows at the moment. */
    record Listed(TenantListFilter filter) implements TenantSelection {}
}
