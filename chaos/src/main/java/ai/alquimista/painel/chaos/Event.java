package ai.alquimista.painel.chaos;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * One request of an agent, as it is sent.
 *
 * @param agent {@link Customers#NO_AGENT} where there is none
 * @param microDollars millionths of a US dollar
 */
public record Event(
        UUID id,
        UUID tenant,
        UUID agent,
        Instant occurredAt,
        boolean isGood,
        int responseTimeMs,
        int tokens,
        int microDollars) {

    /** Appends it as JSON. */
    public void write(StringBuilder json) {
        json.append("{\"event_id\":\"").append(id);
        json.append("\",\"tenant_id\":\"").append(tenant);
        if (!agent.equals(Customers.NO_AGENT)) json.append("\",\"agent_id\":\"").append(agent);
        json.append("\",\"occurred_at\":\"").append(occurredAt);
        json.append("\",\"status\":\"").append(isGood ? "success" : "error");
        json.append("\",\"response_time_ms\":").append(responseTimeMs);
        json.append(",\"tokens_used\":").append(tokens);
        json.append(",\"cost_usd\":").append(BigDecimal.valueOf(microDollars, 6).toPlainString());
        json.append('}');
    }
}
