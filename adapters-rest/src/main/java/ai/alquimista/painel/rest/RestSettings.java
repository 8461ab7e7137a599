package ai.alquimista.painel.rest;

import ai.alquimista.painel.rest.edge.CorsSettings;
import ai.alquimista.painel.rest.edge.LimitSettings;
import ai.alquimista.painel.rest.edge.ProxySettings;

/**
 * What the filters in front of the resources are to know.
 *
 * @param rateLimited whether it counts how often somebody asks
 */
public record RestSettings(CorsSettings cors, LimitSettings limits, ProxySettings proxies, boolean rateLimited) {}
