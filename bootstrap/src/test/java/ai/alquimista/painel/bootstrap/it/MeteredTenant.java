package ai.alquimista.painel.bootstrap.it;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.persistence.database.JobDoor;
import ai.alquimista.painel.persistence.upkeep.ReadModelUpkeep;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** A tenant of a test's own, with no usage yet. */
record MeteredTenant(UUID id) {

    static final UUID AGENT = UUID.fromString("10000000-0000-0000-0000-000000000001");

    /** The rounds of the upkeep are this far apart, and an answer from before them is given for a moment. */
    private static final Duration ROLLED = Duration.ofSeconds(40);

    /** In São Paulo, with one agent. */
    static MeteredTenant onboard() {
        return onboard("America/Sao_Paulo", List.of(AGENT));
    }

    static MeteredTenant onboard(String zone, List<UUID> agents) {
        UUID id = UUID.randomUUID();
        Service.running().owner().useTransaction(handle -> {
            onboard(handle, id, zone);
            agents.forEach(agent -> deploy(handle, id, agent));
            remember(handle, id, "active");
        });
        return new MeteredTenant(id);
    }

    private static void onboard(Handle handle, UUID id, String zone) {
        handle.createUpdate("""
                INSERT INTO alquimista_platform.tenants (id, name, cnpj, segment, plan, status, time_zone)
                VALUES (:id, 'Medida', :cnpj, 'Saúde', 'starter', 'active', :zone)
                """)
                .bind("id", id)
                .bind("cnpj", "%014d".formatted(Math.floorMod(id.getMostSignificantBits(), 100_000_000_000_000L)))
                .bind("zone", zone)
                .execute();
    }

    private static void deploy(Handle handle, UUID id, UUID agent) {
        handle.createUpdate("""
                INSERT INTO alquimista_platform.tenant_agents (tenant_id, agent_id, status, activated_at)
                VALUES (:id, :agent, 'active', now())
                """).bind("id", id).bind("agent", agent).execute();
    }

    void set(String status) {
        Service.running().owner().useTransaction(handle -> {
            handle.execute("UPDATE alquimista_platform.tenants SET status = ? WHERE id = ?", status, id);
            remember(handle, id, status);
        });
    }

    private static void remember(Handle handle, UUID id, String status) {
        handle.execute(
                "INSERT INTO alquimista_platform.tenant_plan_history (tenant_id, effective_at, plan, segment, status, mrr)"
                        + " VALUES (?, now(), 'starter', 'Saúde', ?, 0)",
                id,
                status);
    }

    /** One good event of a moment ago. */
    ObjectNode event() {
        return event(Instant.now());
    }

    /** A good one of that moment. */
    ObjectNode event(Instant occurredAt) {
        ObjectNode event = Http.JSON.createObjectNode();
        event.put("event_id", UUID.randomUUID().toString());
        event.put("tenant_id", id.toString());
        event.put("agent_id", AGENT.toString());
        event.put("occurred_at", occurredAt.toString());
        event.put("status", "success");
        event.put("response_time_ms", 120);
        event.put("tokens_used", 30);
        event.put("cost_usd", 0.0021);
        return event;
    }

    /** Reports events, of which all must count. */
    void report(ObjectNode... events) {
        byte[] body = Http.JSON
                .createObjectNode()
                .set("events", Http.JSON.createArrayNode().addAll(List.of(events)))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = Map.of(
                "Authorization",
                "Bearer " + Service.running().issuer().machineToken(),
                "Content-Type",
                "application/json");
        assertThat(Http.post("/ingest/agent-requests", headers, body)
                        .json()
                        .path("accepted")
                        .asInt())
                .isEqualTo(events.length);
    }

    long stored() {
        return count("agent_requests");
    }

    long setAside() {
        return count("quarantined_events");
    }

    private long count(String table) {
        return Service.running()
                .owner()
                .withHandle(handle -> handle.createQuery(
                                "SELECT count(*) FROM alquimista_platform." + table + " WHERE tenant_id = :id")
                        .bind("id", id)
                        .mapTo(Long.class)
                        .one());
    }

    /** Waits until the server has added everything up, for this tenant or the platform. */
    static void rolled() {
        Eventually.until(ROLLED, MeteredTenant::nothingIsMarked);
    }

    /** Adds everything up that is marked, as another process than the server would. */
    static void roll() {
        try (JobDoor door = Service.running().jobDoor()) {
            var upkeep = new ReadModelUpkeep(door, Clock.systemUTC());
            Eventually.until(ROLLED, () -> upkeep.keepUp() && nothingIsMarked());
        }
    }

    private static boolean nothingIsMarked() {
        return Service.running()
                .owner()
                .withHandle(
                        handle -> handle.createQuery("""
                        SELECT NOT EXISTS (SELECT FROM alquimista_platform.usage_dirty_days)
                           AND NOT EXISTS (SELECT FROM alquimista_platform.platform_dirty_days)
                        """).mapTo(Boolean.class).one());
    }
}
