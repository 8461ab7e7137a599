package ai.alquimista.painel.rest;

import ai.alquimista.painel.rest.dashboard.DashboardSettings;
import ai.alquimista.painel.rest.edge.CorsSettings;
import ai.alquimista.painel.rest.edge.LimitSettings;
import ai.alquimista.painel.rest.edge.ProxySettings;
import java.util.Optional;

/**
 * What the filters in front of the resources are to know.
 *
 * @param dashboard what the panel is told; without it there is none here
 * @param rateLimited whether it counts how often somebody asks
 */
public record RestSettings(
        CorsSettings cors,
        LimitSettings limits,
        ProxySettings proxies,
        Optional<DashboardSettings> dashboard,
        boolean rateLimited) {}
