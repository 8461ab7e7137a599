package ai.alquimista.painel.persistence.usage;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;

import ai.alquimista.painel.application.port.UsageLedger;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.usage.AgentUsage;
import ai.alquimista.painel.domain.usage.DailyUsage;
import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.domain.usage.UsageReport;
import ai.alquimista.painel.persistence.database.Door;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Usage by tenant, day and agent, read in one statement. */
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

    @Override
    public UsageReport report(TenantId tenant, DateRange range, Optional<AgentId> agent) {
        List<UsageRow> rows = door.read(
                tenant,
                UsageSql.class,
                sql -> agent.map(one -> sql.findOfAgent(tenant, range, one))
                        .orElseGet(() -> sql.findAll(tenant, range)));
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
