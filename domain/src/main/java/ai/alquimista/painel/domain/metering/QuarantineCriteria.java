package ai.alquimista.painel.domain.metering;

import ai.alquimista.painel.domain.tenant.TenantId;
import java.util.Optional;

/** What the list of all tenants' reports that were kept aside is narrowed to; both conditions must hold. */
public record QuarantineCriteria(QuarantineFilter status, Optional<TenantId> tenant) {}
