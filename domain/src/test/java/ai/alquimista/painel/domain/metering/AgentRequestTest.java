package ai.alquimista.painel.domain.metering;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.metering.AgentRequest.Outcome;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AgentRequestTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final Optional<AgentId> AGENT = Optional.of(new AgentId(new UUID(3, 3)));

    @Test
    void has_one_fingerprint_however_its_cost_is_written() {
        assertThat(request(1, AGENT, NOON, Outcome.SUCCESS, 12, 3, "1.10").fingerprint())
                .isEqualTo(
                        request(1, AGENT, NOON, Outcome.SUCCESS, 12, 3, "1.1").fingerprint())
                .matches("[0-9a-f]{64}");
    }

    @Test
    void has_another_fingerprint_for_whatever_differs() {
        List<AgentRequest> all = List.of(
                request(1, AGENT, NOON, Outcome.SUCCESS, 12, 3, "1"),
                request(2, AGENT, NOON, Outcome.SUCCESS, 12, 3, "1"),
                request(1, Optional.empty(), NOON, Outcome.SUCCESS, 12, 3, "1"),
                request(1, AGENT, NOON.plusNanos(1_000), Outcome.SUCCESS, 12, 3, "1"),
                request(1, AGENT, NOON, Outcome.ERROR, 12, 3, "1"),
                request(1, AGENT, NOON, Outcome.SUCCESS, 13, 3, "1"),
                request(1, AGENT, NOON, Outcome.SUCCESS, 12, 4, "1"),
                request(1, AGENT, NOON, Outcome.SUCCESS, 12, 3, "2"));

        assertThat(all.stream().map(AgentRequest::fingerprint)).doesNotHaveDuplicates();
    }

    private static AgentRequest request(
            long event,
            Optional<AgentId> agent,
            Instant moment,
            Outcome outcome,
            int millis,
            long tokens,
            String cost) {
        return new AgentRequest(
                new UUID(0, event),
                new TenantId(new UUID(0, 9)),
                agent,
                moment,
                outcome,
                millis,
                tokens,
                new BigDecimal(cost));
    }
}
