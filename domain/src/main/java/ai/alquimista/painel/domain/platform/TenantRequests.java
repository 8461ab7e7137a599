package ai.alquimista.painel.domain.platform;

import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.usage.Requests;

/** What one tenant asked for. */
public record TenantRequests(TenantId tenant, String name, Requests requests) {}
