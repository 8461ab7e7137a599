package ai.alquimista.painel.persistence.metering;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Rolled days column by column, as one statement takes them all; public, or they could not be bound. */
public record RolledColumns(
        List<UUID> tenants,
        List<UUID> agents,
        List<String> causes,
        List<Long> requests,
        List<Long> successful,
        List<Long> timeSums,
        List<BigDecimal> p50s,
        List<BigDecimal> p95s,
        List<BigDecimal> p99s,
        List<Long> tokens,
        List<BigDecimal> costs,
        List<Instant> lastAts,
        List<String> sketches) {

    static RolledColumns empty() {
        return new RolledColumns(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }
}
