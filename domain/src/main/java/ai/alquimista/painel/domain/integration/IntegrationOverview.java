package ai.alquimista.painel.domain.integration;

import ai.alquimista.painel.domain.paging.Page;
import java.util.List;

/**
 * All tenants' integrations: how many there are, and a page of those asked for.
 *
 * @param byType of all integrations whatever was asked for, by type
 */
public record IntegrationOverview(List<IntegrationCounts> byType, Page<TenantIntegration> page) {

    public IntegrationOverview {
        byType = List.copyOf(byType);
    }
}
