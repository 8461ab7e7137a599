package ai.alquimista.painel.rest.integration;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.integration.IntegrationConfig;
import ai.alquimista.painel.domain.integration.IntegrationCounts;
import ai.alquimista.painel.domain.integration.IntegrationOverview;
import ai.alquimista.painel.domain.integration.IntegrationStatus;
import ai.alquimista.painel.domain.integration.TenantIntegration;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantStatus;
import ai.alquimista.painel.rest.json.Json;
import ai.alquimista.painel.rest.json.WireExample;
import ai.alquimista.painel.rest.paging.Asked;
import ai.alquimista.painel.rest.paging.Paging;
import ai.alquimista.painel.rest.paging.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlatformIntegrationsViewTest {

    private static final TenantIntegration GMAIL = new TenantIntegration(
            new Integration(
                    UUID.fromString("30000000-0000-0000-0000-000000000002"),
                    "email",
                    "Gmail",
                    IntegrationStatus.ERROR,
                    Optional.of(Instant.parse("2026-11-20T09:00:00Z")),
                    Optional.of("535 5.7.8 credenciais recusadas"),
                    IntegrationConfig.NONE,
                    Version.FIRST),
            new TenantId(UUID.fromString("550e8400-e29b-41d4-a716-446655440001")),
            "Tenant Teste Integração",
            TenantStatus.ACTIVE);

    @Test
    void is_what_the_document_shows() throws IOException {
        WireExample.assertIsAnsweredBy(view(Optional.of(1L)), Operation.LIST_INTERNAL_INTEGRATIONS);
    }

    @Test
    void has_no_total_where_too_many_would_have_to_be_counted() {
        assertThat(new String(Json.bytes(view(Optional.empty())), StandardCharsets.UTF_8))
                .contains("\"total\":null");
    }

    private static PlatformIntegrationsView view(Optional<Long> total) {
        return PlatformIntegrationsView.of(
                new IntegrationOverview(
                        List.of(new IntegrationCounts("email", 30, 2, 7, 3)),
                        new Page<>(List.of(GMAIL), total, Optional.empty())),
                Asked.page("", Paging.limit(50), new Place(Operation.LIST_INTERNAL_INTEGRATIONS, "sub", "")));
    }
}
