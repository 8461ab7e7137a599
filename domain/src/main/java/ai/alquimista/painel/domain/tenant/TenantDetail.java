package ai.alquimista.painel.domain.tenant;

import ai.alquimista.painel.domain.agent.TenantAgent;
import ai.alquimista.painel.domain.incident.Incident;
import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.usage.UsageSummary;
import java.util.List;

/**
 * A tenant with everything that belongs to it.
 *
 * @param users all of them, by name
 * @param agents of every status, the newest activation first
 * @param integrations by type, then name
 * @param recentIncidents the newest first, at most {@value #MOST_INCIDENTS}
 */
public record TenantDetail(
        TenantFile tenant,
        List<TenantUser> users,
        List<TenantAgent> agents,
        List<Integration> integrations,
        UsageSummary usage,
        List<Incident> recentIncidents) {

    public static final int MOST_INCIDENTS = 5;

    public TenantDetail {
        users = List.copyOf(users);
        agents = List.copyOf(agents);
        integrations = List.copyOf(integrations);
        recentIncidents = List.copyOf(recentIncidents);
    }
}
