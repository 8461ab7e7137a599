package ai.alquimista.painel.persistence.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * The days since the seed day on which an active tenant has no usage at all, for the agents that are at work now. A day
 * that real events have begun is theirs alone.
 *
 * @param activeSince of the tenants that are active now, when they last became so
 * @param days what each tenant has, since the eve of the seed day
 * @param working the agents at work, as {@link #key} names them
 */
record Gaps(SeedDay seedDay, Map<UUID, Instant> activeSince, Map<UUID, Set<LocalDate>> days, Set<String> working)
        implements World.Selection {

    private static final String ACTIVE_SINCE = """
            SELECT h.tenant_id, min(h.effective_at) AS since
              FROM alquimista_platform.tenant_plan_history h
              JOIN alquimista_platform.tenants t ON t.id = h.tenant_id
             WHERE t.status = 'active'
               AND NOT EXISTS (SELECT FROM alquimista_platform.tenant_plan_history later
                                WHERE later.tenant_id = h.tenant_id
                                  AND later.status <> 'active'
                                  AND later.effective_at >= h.effective_at)
             GROUP BY h.tenant_id
            """;
    /** What is not rolled up yet is marked. */
    private static final String DAYS = """
            SELECT tenant_id, usage_date
              FROM alquimista_platform.tenant_usage_daily
             WHERE usage_date >= :eve
             UNION
            SELECT tenant_id, day
              FROM alquimista_platform.usage_dirty_days
             WHERE day >= :eve
            """;

    private static final String WORKING = """
            SELECT tenant_id, agent_id
              FROM alquimista_platform.tenant_agents
             WHERE status = 'active'
            """;

    static Gaps read(Handle handle, SeedDay seedDay) {
        Map<UUID, Instant> since = handle.createQuery(ACTIVE_SINCE)
                .map((row, context) -> Map.entry(
                        row.getObject("tenant_id", UUID.class),
                        row.getTimestamp("since").toInstant()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<UUID, Set<LocalDate>> days = handle.createQuery(DAYS)
                .bind("eve", eve(seedDay))
                .map((row, context) ->
                        Map.entry(row.getObject("tenant_id", UUID.class), row.getObject("usage_date", LocalDate.class)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableSet())));
        Set<String> working = handle.createQuery(WORKING)
                .map((row, context) ->
                        key(row.getObject("tenant_id", UUID.class), row.getObject("agent_id", UUID.class)))
                .collect(Collectors.toUnmodifiableSet());
        return new Gaps(seedDay, since, days, working);
    }

    /** West of São Paulo the seed day may still have been the day before. */
    private static LocalDate eve(SeedDay seedDay) {
        return seedDay.date().minusDays(1);
    }

    private static String key(UUID tenant, UUID agent) {
        return tenant + "/" + agent;
    }

    @Override
    public Stream<LocalDate> days(Customer customer, LocalDate today) {
        Instant since = activeSince.get(customer.id());
        LocalDate eve = eve(seedDay);
        if (since == null || today.isBefore(eve)) return Stream.empty();
        Set<LocalDate> present = days.getOrDefault(customer.id(), Set.of());
        return eve.datesUntil(today.plusDays(1))
                .filter(date -> !present.contains(date) && !date.isBefore(customer.dateOf(since)));
    }

    @Override
    public boolean wants(UsageSource source) {
        return source.agent().equals(UsageSource.NO_AGENT)
                || working.contains(key(source.customer().id(), source.agent()));
    }
}
