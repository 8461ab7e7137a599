package ai.alquimista.painel.domain.integration;

import java.util.Optional;

/**
 * What a list of all tenants' integrations is narrowed to; every condition must hold.
 *
 * @param type exactly this kind of service
 * @param search part of the integration's name or of its tenant's, whatever the letters' case and accents
 */
public record IntegrationCriteria(Optional<String> type, IntegrationFilter status, Optional<String> search) {}
