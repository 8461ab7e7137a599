package ai.alquimista.painel.domain.integration;

import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantStatus;

/** An integration and whose it is. */
public record TenantIntegration(
        Integration integration, TenantId tenant, String tenantName, TenantStatus tenantStatus) {}
