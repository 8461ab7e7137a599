package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.Map;
import java.util.Set;

/**
 * The names of whom commands concern. They only adorn: who is not known, and whoever cannot be asked for in time, is left out,
 * so that commands can be looked at while the database is away.
 */
public interface CommandNames {

    Map<TenantId, String> tenants(Set<TenantId> tenants);

    /** Of our own people; of those who left as well, while their row is kept. */
    Map<UserId, String> people(Set<UserId> people);
}
