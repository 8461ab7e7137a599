package ai.alquimista.painel.rest.integration;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.integration.IntegrationConfig;
import ai.alquimista.painel.domain.integration.IntegrationStatus;
import ai.alquimista.painel.rest.json.Json;
import ai.alquimista.painel.rest.json.WireExample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IntegrationsViewTest {

    private static final Integration FAILED = integration(Optional.of("O token expirou"));

    @Test
    void is_what_the_document_shows() throws IOException {
        IntegrationsView view = IntegrationsView.of(List.of(FAILED), caller(Group.TENANT_ADMIN));
        WireExample.assertIsAnsweredBy(view, Operation.LIST_TENANT_INTEGRATIONS);
    }

    @Test
    void has_no_last_error_at_all_for_a_user() {
        assertThat(json(FAILED, Group.TENANT_USER)).doesNotContain("last_error", "expirou");
        assertThat(json(integration(Optional.empty()), Group.TENANT_USER)).doesNotContain("last_error");
    }

    @Test
    void says_null_to_an_administrator_where_there_was_no_error() {
        assertThat(json(integration(Optional.empty()), Group.TENANT_ADMIN)).contains("\"last_error\":null");
    }

    private static String json(Integration integration, Group group) {
        return new String(Json.bytes(IntegrationsView.of(List.of(integration), caller(group))), StandardCharsets.UTF_8);
    }

    private static Integration integration(Optional<String> lastError) {
        return new Integration(
                UUID.fromString("20000000-0000-0000-0000-000000000001"),
                "whatsapp",
                "WhatsApp Business",
                IntegrationStatus.ERROR,
                Optional.of(Instant.parse("2026-11-21T18:30:00Z")),
                lastError,
                IntegrationConfig.NONE,
                Version.FIRST);
    }

    private static Caller caller(Group group) {
        return new Caller(new UserId("u"), Set.of(group), Optional.empty(), Instant.EPOCH, new Origin("", ""));
    }
}
