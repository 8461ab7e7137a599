package ai.alquimista.painel.chaos;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Holds the tables against what was sent, by plain SQL that knows none of the service's code. */
public final class Evidence {

    private static final int FETCHED = 10_000;
    private static final String RAW = """
            SELECT concat_ws(' ', tenant_id, day, agent_id, count(*), count(*) FILTER (WHERE status = 'success'),
                             count(*) FILTER (WHERE status = 'error'), sum(response_time_ms), sum(tokens_used), sum(cost_usd))
              FROM agent_requests GROUP BY tenant_id, day, agent_id
            """;
    private static final String DAYS = """
            SELECT concat_ws(' ', tenant_id, usage_date, agent_id, total_requests, successful_requests, failed_requests,
                             response_time_sum_ms, total_tokens_used, total_cost_usd)
              FROM tenant_usage_daily
            """;
    private static final String DAYS_OF_ALL = """
            SELECT concat_ws(' ', usage_date, sum(total_requests), sum(successful_requests), sum(response_time_sum_ms),
                             sum(total_tokens_used), sum(total_cost_usd), count(DISTINCT tenant_id))
              FROM tenant_usage_daily GROUP BY usage_date
            """;
    private static final String PLATFORM = """
            SELECT concat_ws(' ', usage_date, total_requests, successful_requests, response_time_sum_ms, total_tokens_used,
                             total_cost_usd, active_tenants)
              FROM platform_usage_daily
            """;
    private static final String LAST_THIRTY = """
            SELECT concat_ws(' ', s.tenant_id, sum(total_requests), sum(successful_requests))
              FROM tenant_stats s JOIN tenant_usage_daily u ON u.tenant_id = s.tenant_id AND usage_date BETWEEN own_day - 29 AND own_day
             GROUP BY s.tenant_id
            """;
    private static final String STATS =
            "SELECT concat_ws(' ', tenant_id, requests_last_30_days, successful_last_30_days) FROM tenant_stats";
    private static final String SKETCHLESS = """
            SELECT count(*) FROM tenant_usage_daily u FULL JOIN tenant_usage_sketches s USING (tenant_id, usage_date, agent_id)
             WHERE u.total_requests IS NULL OR s.sketch IS NULL
            """;

    private final Jdbi owner;
    private final Load load;

    public Evidence(Jdbi owner, Load load) {
        this.owner = owner;
        this.load = load;
    }

    /** What is there once nothing is on its way any more. */
    public List<Finding> collect() {
        List<Finding> findings = new ArrayList<>(events());
        Set<String> sent = Sums.of(load).lines();
        findings.add(new Finding("day rows", sent.size(), rows(DAYS).size()));
        findings.add(new Finding("sums of raw events that differ from what was sent", 0, different(sent, rows(RAW))));
        findings.add(new Finding("day rows that differ from what was sent", 0, different(sent, rows(DAYS))));
        findings.add(new Finding("day rows without a sketch, or sketches without one", 0, count(SKETCHLESS)));
        findings.add(new Finding("platform days that differ", 0, different(rows(DAYS_OF_ALL), rows(PLATFORM))));
        findings.add(new Finding("tenants' thirty days that differ", 0, different(rows(LAST_THIRTY), rows(STATS))));
        return findings;
    }

    /** Sums of raw events and days' figures that are not each other's. */
    public long unequalDays() {
        return different(rows(RAW), rows(DAYS));
    }

    private List<Finding> events() {
        BitSet seen = new BitSet();
        int[] doubled = {0};
        int[] foreign = {0};
        owner.useTransaction(handle -> handle.createQuery("SELECT event_id FROM agent_requests")
                .setFetchSize(FETCHED)
                .mapTo(UUID.class)
                .forEach(id -> {
                    int number = load.number(id);
                    if (number < 0) foreign[0]++;
                    else if (seen.get(number)) doubled[0]++;
                    else seen.set(number);
                }));
        return List.of(
                new Finding("events stored, each of those sent", load.events(), seen.cardinality()),
                new Finding("events stored twice", 0, doubled[0]),
                new Finding("events stored that were never sent", 0, foreign[0]),
                new Finding("event keys", load.events(), count("SELECT count(*) FROM event_keys")),
                new Finding("events quarantined", 0, count("SELECT count(*) FROM quarantined_events")));
    }

    long count(String sql) {
        return owner.withHandle(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    Set<String> rows(String sql) {
        return owner.withHandle(
                handle -> handle.createQuery(sql).mapTo(String.class).set());
    }

    /** In one but not in both. */
    static long different(Set<String> some, Set<String> others) {
        Set<String> same = new HashSet<>(some);
        same.retainAll(others);
        return some.size() + others.size() - 2L * same.size();
    }
}
