package ai.alquimista.painel.domain.tenant;

import java.util.Optional;

/**
 * Which tenants a list shows: those that every part lets through.
 *
 * @param plan the plan's code; one that does not exist has no tenants
 * @param segment the whole segment, exactly as the tenants have it
 */
public record TenantListFilter(
        TenantStatusFilter status, Optional<String> plan, Optional<String> segment, Optional<TenantSearch> search) {}
