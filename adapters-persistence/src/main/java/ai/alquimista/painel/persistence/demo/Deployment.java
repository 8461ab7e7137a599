package ai.alquimista.painel.persistence.demo;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One agent at work for one customer.
 *
 * @param status active, inactive or suspended
 * @param until when it was switched off or suspended; null while it works
 * @param config JSON
 */
record Deployment(
        Customer customer,
        Agent agent,
        String status,
        Instant activatedAt,
        @Nullable Instant until,
        String config) {

    static final String ACTIVE = "active";
    static final String INACTIVE = "inactive";
    static final String SUSPENDED = "suspended";
    static final String COLUMNS = "id, tenant_id, agent_id, status, config, activated_at, deactivated_at, last_used_at,"
            + " created_at, updated_at";

    boolean active() {
        return status.equals(ACTIVE);
    }

    boolean ranOn(LocalDate date) {
        return !date.isBefore(customer.dateOf(activatedAt))
                && (until == null || !date.isAfter(customer.dateOf(until)))
                && customer.activeOn(date);
    }

    String row(SeedDay day) {
        var chance = Chance.of("deployment", customer.number(), agent.number());
        Instant deactivatedAt = status.equals(INACTIVE) ? until : null;
        Instant updatedAt = until == null ? activatedAt : until;
        return Table.row(
                chance.uuid(),
                customer.id(),
                agent.id(),
                status,
                config,
                activatedAt,
                deactivatedAt,
                lastUsedAt(day, chance),
                activatedAt,
                updatedAt);
    }

    private Instant lastUsedAt(SeedDay day, Chance chance) {
        Instant last = until == null ? customer.stoppedAt() : until;
        if (last == null) return day.start().minusSeconds(chance.between(60, 20_000));
        return last.minusSeconds(chance.between(0, 60));
    }
}
