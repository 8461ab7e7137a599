package ai.alquimista.painel.persistence.demo;

import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.metering.AgentRequest;
import ai.alquimista.painel.domain.metering.DatedRequest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Requests as whoever takes events in would have kept them: each with its key, and a mark on every day that they change. */
final class Events {

    private static final String COLUMNS =
            "tenant_id, day, agent_id, event_id, occurred_at, status, response_time_ms," + " tokens_used, cost_usd";
    private static final String KEY_COLUMNS = "tenant_id, event_id, payload_hash, day";
    private static final String MARK_COLUMNS = "tenant_id, day, agent_id";

    private Events() {}

    static Table requests(List<DatedRequest> requests) {
        return new Table("agent_requests", COLUMNS, requests.stream().map(Events::request));
    }

    static Table keys(List<DatedRequest> requests) {
        return new Table("event_keys", KEY_COLUMNS, requests.stream().map(Events::key));
    }

    static Table marks(List<DatedRequest> requests) {
        return new Table(
                "usage_dirty_days",
                MARK_COLUMNS,
                requests.stream().map(Events::mark).distinct());
    }

    private static String request(DatedRequest dated) {
        AgentRequest request = dated.request();
        return Table.row(
                request.tenant().value(),
                dated.day(),
                agent(request),
                request.eventId(),
                request.occurredAt(),
                request.outcome().name().toLowerCase(Locale.ROOT),
                request.responseTimeMs(),
                request.tokensUsed(),
                request.costUsd());
    }

    private static String key(DatedRequest dated) {
        AgentRequest request = dated.request();
        byte[] hash = HexFormat.of().parseHex(request.fingerprint());
        return Table.row(request.tenant().value(), request.eventId(), hash, dated.day());
    }

    private static String mark(DatedRequest dated) {
        return Table.row(dated.request().tenant().value(), dated.day(), agent(dated.request()));
    }

    private static UUID agent(AgentRequest request) {
        return request.agent().map(AgentId::value).orElse(UsageSource.NO_AGENT);
    }
}
