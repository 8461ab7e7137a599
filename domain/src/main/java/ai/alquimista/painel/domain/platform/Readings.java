package ai.alquimista.painel.domain.platform;

import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.domain.usage.UsageTotals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an overview of a period is made of.
 *
 * @param now what there is
 * @param before what there was when the period before ended
 * @param days of the period and of as many days before, in any order; a day without a request may be missing
 * @param p95 milliseconds, of the period's requests; empty without any
 * @param p95Before likewise, of as many days before
 * @param tenants of the period, at most ten, the busiest first
 * @param agents of the period, in any order
 */
public record Readings(
        Stocks now,
        Stocks before,
        List<PlatformDay> days,
        Optional<BigDecimal> p95,
        Optional<BigDecimal> p95Before,
        List<TenantRequests> tenants,
        List<PlatformAgent> agents) {

    private static final int TOP = 10;

    public Readings {
        days = List.copyOf(days);
        tenants = List.copyOf(tenants);
        agents = List.copyOf(agents);
    }

    /** The overview that they make. */
    public PlatformOverview over(DateRange range) {
        return new PlatformOverview(range, stats(range), tenants, busiestAgents(), daily(range));
    }

    private GlobalStats stats(DateRange range) {
        UsageTotals during = totals(range);
        UsageTotals earlier = totals(range.before());
        return new GlobalStats(
                new CountChange(now.tenants(), before.tenants()),
                new CountChange(now.activeTenants(), before.activeTenants()),
                new CountChange(now.deployedAgents(), before.deployedAgents()),
                new CountChange(during.totalRequests(), earlier.totalRequests()),
                new MeasureChange(during.successRate(), earlier.successRate()),
                new MeasureChange(during.averageResponseTimeMs(), earlier.averageResponseTimeMs()),
                new MeasureChange(p95, p95Before));
    }

    private UsageTotals totals(DateRange range) {
        return days.stream()
                .filter(day -> range.contains(day.date()))
                .map(PlatformDay::totals)
                .reduce(UsageTotals.NONE, UsageTotals::plus);
    }

    private List<PlatformAgent> busiestAgents() {
        return agents.stream()
                .filter(agent -> agent.requests().total() > 0)
                .sorted(PlatformAgent.BUSIEST_FIRST)
                .limit(TOP)
                .toList();
    }

    private List<PlatformDay> daily(DateRange range) {
        Map<LocalDate, PlatformDay> known =
                days.stream().collect(Collectors.toMap(PlatformDay::date, Function.identity()));
        return range.days()
                .map(date -> known.getOrDefault(date, PlatformDay.idle(date)))
                .toList();
    }
}
