package ai.alquimista.painel.persistence.metering;

import ai.alquimista.painel.domain.usage.Percentiles;
import ai.alquimista.painel.persistence.metering.RollUpSql.Alike;
import ai.alquimista.painel.persistence.usage.LatencySketch;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/** What one agent of one tenant did on a day, while it is being added up. */
final class RolledDay {

    private final UUID tenant;
    private final UUID agent;
    private final String cause;
    private final LatencySketch sketch = new LatencySketch();
    private long requests;
    private long successful;
    private long timeSum;
    private long tokens;
    private BigDecimal cost = BigDecimal.ZERO;
    private Instant lastAt = Instant.MIN;

    RolledDay(Alike first) {
        this.tenant = first.tenantId();
        this.agent = first.agentId();
        this.cause = first.cause();
    }

    boolean isOf(Alike alike) {
        return tenant.equals(alike.tenantId()) && agent.equals(alike.agentId());
    }

    boolean isEmpty() {
        return requests == 0;
    }

    void add(Alike alike) {
        if (alike.requests() == 0) return;
        requests += alike.requests();
        successful += alike.successful();
        timeSum += alike.requests() * alike.responseTimeMs();
        tokens += alike.tokens();
        cost = cost.add(alike.cost());
        if (alike.lastAt().isAfter(lastAt)) lastAt = alike.lastAt();
        sketch.add(alike.responseTimeMs(), alike.requests());
    }

    /** An empty day is its names and nothing else. */
    void into(RolledColumns columns) {
        columns.tenants().add(tenant);
        columns.agents().add(agent);
        columns.causes().add(cause);
        if (isEmpty()) return;
        Percentiles percentiles = sketch.percentiles().orElseThrow();
        columns.requests().add(requests);
        columns.successful().add(successful);
        columns.timeSums().add(timeSum);
        columns.p50s().add(percentiles.p50());
        columns.p95s().add(percentiles.p95());
        columns.p99s().add(percentiles.p99());
        columns.tokens().add(tokens);
        columns.costs().add(cost);
        columns.lastAts().add(lastAt);
        columns.sketches().add(HexFormat.of().formatHex(sketch.encoded()));
    }
}
