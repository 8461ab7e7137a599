package ai.alquimista.painel.persistence.upkeep;

import static java.util.stream.Collectors.groupingBy;

import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.domain.usage.Percentiles;
import ai.alquimista.painel.domain.usage.Period;
import ai.alquimista.painel.persistence.database.JobDoor;
import ai.alquimista.painel.persistence.upkeep.PercentileSql.Columns;
import ai.alquimista.painel.persistence.usage.Figures;
import ai.alquimista.painel.persistence.usage.KeptPercentiles;
import ai.alquimista.painel.persistence.usage.UsageRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Takes the percentiles that are asked for every day from the sketches: of each day
 * and standard period, and of each agent's thirty days. What was read for them tells how
 * the month stands to the plan's limit as well.
 */
final class TenantPercentiles {

    private static final Period LONGEST = Period.NINETY_DAYS;

    private final JobDoor door;

    TenantPercentiles(JobDoor door) {
        this.door = door;
    }

    /**
     * Some of the tenants whose percentiles do not hold, or whose quota was judged by another limit than the plan's. Taking
     * percentiles can take longer than a round when days pass, so those whose quota may have changed come first.
     */
    List<TenantId> incomplete(int most) {
        return door.inTransaction(PercentileSql.class, sql -> sql.findIncomplete(most));
    }

    void complete(TenantId tenant) {
        door.inTransaction(
                PercentileSql.class,
                sql -> sql.lock(tenant).map(today -> {
                    List<UsageRow> used = sql.findAll(tenant, LONGEST.endingOn(today));
                    TenantQuotas.judge(sql, tenant, DateRange.monthUntil(today), used);
                    Columns columns = columns(rows(used, today));
                    sql.forgetOthers(tenant, columns);
                    sql.keep(tenant, columns);
                    sql.complete(tenant);
                    return columns;
                }));
    }

    private static List<Row> rows(List<UsageRow> used, LocalDate today) {
        List<Row> rows = new ArrayList<>();
        used.stream()
                .collect(groupingBy(UsageRow::usageDate))
                .forEach((date, ofDay) -> add(rows, KeptPercentiles.ALL_AGENTS, KeptPercentiles.ONE_DAY, date, ofDay));
        for (Period period : Period.values()) addPeriod(rows, KeptPercentiles.ALL_AGENTS, period, today, used);
        used.stream()
                .collect(groupingBy(UsageRow::agentId))
                .forEach((agent, own) -> addPeriod(rows, agent, Period.THIRTY_DAYS, today, own));
        return rows;
    }

    private static void addPeriod(List<Row> rows, AgentId agent, Period period, LocalDate today, List<UsageRow> used) {
        DateRange range = period.endingOn(today);
        List<UsageRow> within = used.stream()
                .filter(row -> !row.usageDate().isBefore(range.first()))
                .toList();
        add(rows, agent, period.days(), today, within);
    }

    private static void add(List<Row> rows, AgentId agent, int days, LocalDate lastDay, List<UsageRow> used) {
        Figures.of(used).percentiles().ifPresent(known -> rows.add(new Row(agent, days, lastDay, known)));
    }

    private static Columns columns(List<Row> rows) {
        return new Columns(
                column(rows, row -> row.agent().value()),
                column(rows, Row::days),
                column(rows, Row::lastDay),
                column(rows, row -> row.of().p50()),
                column(rows, row -> row.of().p95()),
                column(rows, row -> row.of().p99()));
    }

    private static <T> List<T> column(List<Row> rows, Function<Row, T> value) {
        return rows.stream().map(value).toList();
    }

    private record Row(AgentId agent, int days, LocalDate lastDay, Percentiles of) {}
}
