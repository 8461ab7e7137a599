package ai.alquimista.painel.persistence.usage;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;

import ai.alquimista.painel.application.port.UsageLedger;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.usage.AgentUsage;
import ai.alquimista.painel.domain.usage.DailyUsage;
import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.domain.usage.UsageFigures;
import ai.alquimista.painel.domain.usage.UsageReport;
import ai.alquimista.painel.persistence.database.Door;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Usage by tenant, day and agent. */
public final class JdbiUsageLedger implements UsageLedger {

    private static final Comparator<AgentUsage> BUSIEST_FIRST = comparingLong(
                    (AgentUsage usage) -> usage.totals().totalRequests())
            .reversed()
            .thenComparing(AgentUsage::name)
            .thenComparing(usage -> usage.agent().value());

    private final Door door;

    public JdbiUsageLedger(Door door) {
        this.door = door;
    }

    /** Added up in the database while percentiles are kept for these days; from day rows and sketches otherwise. */
    @Override
    public UsageReport report(TenantId tenant, DateRange range, Optional<AgentId> agent) {
        return door.read(
                tenant,
                SummedSql.class,
                sql -> agent.isPresent()
                        ? merged(range, sql.findOfAgent(tenant, range, agent.get()))
                        : ofAll(sql, tenant, range));
    }

    private static UsageReport ofAll(SummedSql sql, TenantId tenant, DateRange range) {
        if (!KeptPercentiles.mayBeOf(range)) return merged(range, sql.findAll(tenant, range));
        List<SummedRow> sums = sql.findSums(tenant, range, range.length(), KeptPercentiles.ALL_AGENTS);
        return sums.stream().allMatch(SummedRow::percentilesKnown)
                ? summed(range, sums)
                : merged(range, sql.findAll(tenant, range));
    }

    private static UsageReport summed(DateRange range, List<SummedRow> sums) {
        UsageFigures summary = UsageFigures.NONE;
        List<DailyUsage> daily = new ArrayList<>();
        List<AgentUsage> byAgent = new ArrayList<>();
        for (SummedRow row : sums) {
            if (row.isSummary()) summary = row.figures();
            row.usageDate().ifPresent(date -> daily.add(new DailyUsage(date, row.figures())));
            row.agentId().ifPresent(agent -> row.agentName().ifPresent(name -> byAgent.add(row.ofAgent(agent, name))));
        }
        daily.sort(comparing(DailyUsage::date));
        byAgent.sort(BUSIEST_FIRST);
        return new UsageReport(range, summary, daily, byAgent);
    }

    private static UsageReport merged(DateRange range, List<UsageRow> rows) {
        return new UsageReport(range, Figures.of(rows), daily(rows), byAgent(rows));
    }

    private static List<DailyUsage> daily(List<UsageRow> rows) {
        return rows.stream().collect(groupingBy(UsageRow::usageDate)).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(day -> new DailyUsage(day.getKey(), Figures.of(day.getValue())))
                .toList();
    }

    /** Requests without an agent have no name, and no line. */
    private static List<AgentUsage> byAgent(List<UsageRow> rows) {
        return rows.stream()
                .filter(row -> row.agentName().isPresent())
                .collect(groupingBy(UsageRow::agentId))
                .entrySet()
                .stream()
                .map(agent -> new AgentUsage(
                        agent.getKey(),
                        agent.getValue().getFirst().agentName().orElseThrow(),
                        Figures.totals(agent.getValue())))
                .sorted(BUSIEST_FIRST)
                .toList();
    }
}
