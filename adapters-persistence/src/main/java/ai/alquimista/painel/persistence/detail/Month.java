package ai.alquimista.painel.persistence.detail;

import static java.util.stream.Collectors.groupingBy;

import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.domain.usage.Percentiles;
import ai.alquimista.painel.domain.usage.UsageFigures;
import ai.alquimista.painel.domain.usage.UsageSummary;
import ai.alquimista.painel.domain.usage.UsageTotals;
import ai.alquimista.painel.persistence.usage.Figures;
import ai.alquimista.painel.persistence.usage.UsageRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A tenant's thirty days, agent by agent. */
record Month(Map<AgentId, MonthRow> rows) {

    static Month read(DetailSql sql, TenantId tenant, DateRange days) {
        LocalDate week = days.last().minusDays(6);
        return new Month(sql.findMonth(tenant, days, week).stream()
                .collect(Collectors.toMap(MonthRow::agentId, Function.identity())));
    }

    UsageTotals totals(AgentId agent) {
        return row(agent).map(MonthRow::totals).orElse(UsageTotals.NONE);
    }

    UsageSummary summary() {
        return new UsageSummary(
                rows.values().stream().mapToLong(MonthRow::requestsOfWeek).sum(),
                rows.values().stream().map(MonthRow::totals).reduce(UsageTotals.NONE, UsageTotals::plus));
    }

    /** With the percentiles that were kept. Where one is missing they are merged, which reads every day's sketch. */
    Map<AgentId, UsageFigures> figures(DetailSql sql, TenantId tenant, DateRange days, List<AgentId> agents) {
        Map<AgentId, Optional<Percentiles>> merged = agents.stream()
                        .flatMap(agent -> row(agent).stream())
                        .allMatch(row -> row.percentiles().isPresent())
                ? Map.of()
                : merged(sql.findAll(tenant, days));
        return agents.stream()
                .flatMap(agent -> row(agent).stream())
                .collect(Collectors.toMap(
                        MonthRow::agentId,
                        row -> new UsageFigures(
                                row.totals(),
                                row.percentiles().or(() -> merged.getOrDefault(row.agentId(), Optional.empty())))));
    }

    private static Map<AgentId, Optional<Percentiles>> merged(List<UsageRow> rows) {
        return rows.stream()
                .collect(groupingBy(
                        UsageRow::agentId,
                        Collectors.collectingAndThen(
                                Collectors.toList(), each -> Figures.of(each).percentiles())));
    }

    private Optional<MonthRow> row(AgentId agent) {
        return Optional.ofNullable(rows.get(agent));
    }
}
