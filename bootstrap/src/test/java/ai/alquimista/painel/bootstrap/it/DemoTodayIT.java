package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.FIRST_TENANT;
import static ai.alquimista.painel.local.issuer.DemoUsers.TENANT_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A demonstration that was begun today takes events for today. */
class DemoTodayIT {

    private static final String USAGE = "/tenant/usage?period=7d";
    private static final Duration SHOWN = Duration.ofSeconds(40);

    /** The next test compares this tenant's figures with its tables. */
    @AfterEach
    void settle() {
        MeteredTenant.rolled();
        Changes.seen(FIRST_TENANT);
    }

    @Test
    void shows_a_new_event_beside_those_that_were_there() {
        JsonNode before = usage();
        UUID agent = UUID.fromString(before.at("/by_agent/0/agent_id").asText());

        assertThat(report(agent).json().path("accepted").asInt()).isEqualTo(1);

        Eventually.within(SHOWN, () -> {
            JsonNode after = usage();
            assertThat(total(after.path("summary"))).isEqualTo(total(before.path("summary")) + 1);
            assertThat(total(after.at("/daily_data/6"))).isEqualTo(total(before.at("/daily_data/6")) + 1);
            assertThat(total(after.at("/daily_data/5"))).isEqualTo(total(before.at("/daily_data/5")));
            assertThat(total(after.at("/by_agent/0"))).isEqualTo(total(before.at("/by_agent/0")) + 1);
        });
    }

    private static Answer report(UUID agent) {
        ObjectNode event = Http.JSON.createObjectNode();
        event.put("event_id", UUID.randomUUID().toString());
        event.put("tenant_id", FIRST_TENANT.toString());
        event.put("agent_id", agent.toString());
        event.put("occurred_at", Instant.now().toString());
        event.put("status", "success");
        event.put("response_time_ms", 700);
        ObjectNode batch = Http.JSON.createObjectNode();
        batch.putArray("events").add(event);
        return Http.post(
                "/ingest/agent-requests",
                Map.of(
                        "Authorization",
                        "Bearer " + Service.running().issuer().machineToken(),
                        "Content-Type",
                        "application/json"),
                batch.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode usage() {
        return Http.get(USAGE, Service.running().token(TENANT_ADMIN)).json();
    }

    private static long total(JsonNode figures) {
        return figures.path("total_requests").asLong();
    }
}
