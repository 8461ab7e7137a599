package ai.alquimista.painel.persistence.metering;

import ai.alquimista.painel.domain.usage.Percentiles;
import ai.alquimista.painel.persistence.metering.RollUpSql.Piece;
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

    RolledDay(Piece first) {
        this.tenant = first.tenantId();
        this.agent = first.agentId();
        this.cause = first.cause();
    }

    boolean isOf(Piece piece) {
        return tenant.equals(piece.tenantId()) && agent.equals(piece.agentId());
    }

    boolean isEmpty() {
        return requests == 0;
    }

    void add(Piece piece) {
        if (piece.requests() == 0) return;
        requests += piece.requests();
        successful += piece.successful();
        timeSum += piece.timeSum();
        tokens += piece.tokens();
        cost = cost.add(piece.cost());
        if (piece.lastAt().isAfter(lastAt)) lastAt = piece.lastAt();
        for (int time : piece.times()) sketch.add(time, 1);
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
