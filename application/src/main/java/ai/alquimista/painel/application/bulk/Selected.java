package ai.alquimista.painel.application.bulk;

import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.Optional;

/**
 * A tenant that is meant.
 *
 * @param name empty where nobody knows such a tenant
 */
public record Selected(TenantId id, Optional<String> name) {}
