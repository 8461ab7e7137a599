package ai.alquimista.painel.rest.detail;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.agent.AgentConfig;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.agent.DeployedAgent;
import ai.alquimista.painel.domain.usage.UsageTotals;
import ai.alquimista.painel.rest.json.Json;
import ai.alquimista.painel.rest.json.WireExample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeployedAgentsViewTest {

    @Test
    void is_what_the_document_shows() throws IOException {
        DeployedAgentsView view = view(Map.of("idioma", "pt-BR", "api_key", "demo-1"));

        WireExample.assertIsAnsweredBy(view, Operation.LIST_INTERNAL_TENANT_AGENTS);
    }

    @Test
    void spells_a_configuration_as_it_was_written() {
        Map<String, @Nullable Object> config = new LinkedHashMap<>();
        config.put("maxTokens", 512);
        config.put("Tom", null);
        config.put("lista", Arrays.asList(1, null, Map.of("aB", true)));

        assertThat(new String(Json.bytes(view(config)), StandardCharsets.UTF_8))
                .contains("\"config\":{\"maxTokens\":512,\"Tom\":null,\"lista\":[1,null,{\"aB\":true}]}");
    }

    private static DeployedAgentsView view(Map<String, @Nullable Object> config) {
        return DeployedAgentsView.of(List.of(new DeployedAgent(
                new AgentId(UUID.fromString("10000000-0000-0000-0000-000000000001")),
                "Agente de Agendamento",
                AgentStatus.ACTIVE,
                new AgentConfig(config),
                Optional.of(Instant.parse("2026-02-01T12:00:00Z")),
                Optional.empty(),
                new UsageTotals(1200, 1170, 30, 494_820, 640_000),
                Optional.of(Instant.parse("2026-11-20T09:00:00Z")),
                new Version(3))));
    }
}
