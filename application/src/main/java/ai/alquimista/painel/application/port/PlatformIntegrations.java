package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.integration.IntegrationCriteria;
import ai.alquimista.painel.domain.integration.IntegrationOverview;
import ai.alquimista.painel.domain.paging.PageRequest;

/** All tenants' integrations. */
public interface PlatformIntegrations {

    /** How many matches of a search are counted; a list that has more has no total. */
    int MOST_COUNTED = 10_000;

    /** The page by name, then id; an anchor's sort value is a name. */
    IntegrationOverview list(IntegrationCriteria criteria, PageRequest page);
}
