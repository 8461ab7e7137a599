package ai.alquimista.painel.rest.detail;

import static ai.alquimista.painel.rest.json.Sent.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.agent.AssigningAgents.Wanted;
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.agent.AgentChange;
import ai.alquimista.painel.domain.agent.AgentConfig;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.agent.DeployedAgent;
import ai.alquimista.painel.domain.usage.UsageTotals;
import ai.alquimista.painel.rest.detail.DeployedAgentsView.DeployedAgentView;
import ai.alquimista.painel.rest.json.Sent;
import ai.alquimista.painel.rest.json.WireExample;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenantAgentRequestsTest {

    private static final AgentId AGENT = new AgentId(UUID.fromString("10000000-0000-0000-0000-000000000001"));
    private static final AgentConfig CORDIAL =
            new AgentConfig(Map.of("tom", "cordial", "temperature", new BigDecimal("0.7")));

    @Test
    void name_an_agent_and_how_it_is_to_be_set_up() {
        String id = "\"agent_id\": \"" + AGENT + "\"";

        assertThat(wanted("{" + id + ", \"config\": {\"tom\": \"cordial\", \"temperature\": 0.70}}"))
                .isEqualTo(new Wanted(AGENT, CORDIAL));
        assertThat(wanted("{" + id + "}")).isEqualTo(new Wanted(AGENT, new AgentConfig(Map.of())));
    }

    @Test
    void name_what_is_to_change_and_leave_out_what_stays() {
        assertThat(change("{\"status\": \"suspended\"}"))
                .isEqualTo(new AgentChange(Optional.of(AgentStatus.SUSPENDED), Optional.empty()));
        assertThat(change("{\"config\": {}}"))
                .isEqualTo(new AgentChange(Optional.empty(), Optional.of(new AgentConfig(Map.of()))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "null                                   | agent_id        | REQUIRED",
                "{}                                     | agent_id        | REQUIRED",
                "{'agent_id': 'x'}                      | agent_id        | NOT_A_UUID",
                "{'agent_id': 1}                        | agent_id        | MALFORMED",
                "{ID, 'status': 'active'}               | status          | UNKNOWN",
                "{ID, 'config': null}                   | config          | MALFORMED",
                "{ID, 'config': []}                     | config          | MALFORMED",
                "{ID, 'config': {'x': 1}}               | config.x        | UNKNOWN",
                "{ID, 'config': {'api_key': 'x'}}       | config.api_key  | UNKNOWN",
                "{ID, 'config': {'a<b': 1}}             | config          | MALFORMED",
                "{ID, 'config': {'tom': null}}          | config.tom      | REQUIRED",
                "{ID, 'config': {'temperature': 3}}     | config.temperature | OUT_OF_RANGE",
                "{ID, 'config': {'greeting': 'Bearer hunter2'}} | config.greeting | LOOKS_SECRET"
            })
    void are_refused_where_they_name_no_agent_or_no_setting(String body, String field, Flaw flaw) {
        assertRefused(
                () -> wanted(body.replace("ID", "'agent_id': '" + AGENT + "'").replace('\'', '"')), field, flaw);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "null                                      | body       | NOTHING_TO_CHANGE",
                "{}                                        | body       | NOTHING_TO_CHANGE",
                "{'status': null}                          | status     | MALFORMED",
                "{'status': null, 'config': {}}            | status     | MALFORMED",
                "{'status': 'ACTIVE'}                      | status     | NOT_ONE_OF",
                "{'status': 'active', 'version': 1}        | version    | UNKNOWN",
                "{'status': 'active', 'agent_id': 'x'}     | agent_id   | UNKNOWN",
                "{'config': {'retries': 11}}               | config.retries | OUT_OF_RANGE"
            })
    void are_refused_where_they_change_nothing_or_what_cannot_be(String body, String field, Flaw flaw) {
        assertRefused(() -> change(body.replace('\'', '"')), field, flaw);
    }

    @Test
    void are_answered_as_the_document_shows() throws IOException {
        WireExample.assertIsAnsweredBy(
                view(AgentStatus.ACTIVE, Optional.empty(), 1), Operation.ASSIGN_INTERNAL_TENANT_AGENT);
        WireExample.assertIsAnsweredBy(
                view(AgentStatus.INACTIVE, Optional.of(Instant.parse("2026-11-28T12:00:00Z")), 4),
                Operation.UPDATE_INTERNAL_TENANT_AGENT);
    }

    private static DeployedAgentView view(AgentStatus status, Optional<Instant> deactivatedAt, int version) {
        Map<String, @Nullable Object> config = new LinkedHashMap<>();
        config.put("idioma", "pt-BR");
        config.put("tom", "cordial");
        config.put("temperature", new BigDecimal("0.7"));
        return DeployedAgentView.of(new DeployedAgent(
                AGENT,
                "Agente de Agendamento",
                status,
                new AgentConfig(config),
                Optional.of(Instant.parse("2026-11-20T12:00:00Z")),
                deactivatedAt,
                UsageTotals.NONE,
                Optional.empty(),
                new Version(version)));
    }

    private static Wanted wanted(String json) {
        return AssignmentRequest.wanted(json.strip().equals("null") ? null : Sent.body(AssignmentRequest.class, json));
    }

    private static AgentChange change(String json) {
        return AgentChangeRequest.change(
                json.strip().equals("null") ? null : Sent.body(AgentChangeRequest.class, json));
    }
}
