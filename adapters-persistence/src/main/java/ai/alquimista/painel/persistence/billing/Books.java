package ai.alquimista.painel.persistence.billing;

import static java.util.stream.Collectors.groupingBy;

import ai.alquimista.painel.domain.billing.Movements;
import ai.alquimista.painel.domain.billing.Mrr;
import ai.alquimista.painel.domain.billing.RevenueOverview;
import ai.alquimista.painel.domain.billing.RevenueShare;
import ai.alquimista.painel.domain.billing.RevenueSpan;
import ai.alquimista.painel.domain.usage.DateRange;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes an overview of its rows: in each dimension, and in each of its members, they add up to the balance. */
record Books(DateRange range, List<RevenueRow> rows) {

    RevenueOverview overview(Map<String, String> planNames) {
        List<RevenueRow> all = of("all");
        RevenueSpan span = span(all);
        return new RevenueOverview(
                range,
                span,
                plans(planNames),
                segments(),
                RevenueOverview.trend(range, span.mrr().opening(), daily(all)));
    }

    private List<RevenueShare> plans(Map<String, String> names) {
        Map<String, List<RevenueRow>> known = of("plan").stream().collect(groupingBy(RevenueRow::member));
        return names.entrySet().stream()
                .map(plan -> new RevenueShare(
                        plan.getKey(), plan.getValue(), span(known.getOrDefault(plan.getKey(), List.of()))))
                .sorted(RevenueShare.GREATEST_FIRST)
                .toList();
    }

    private List<RevenueShare> segments() {
        return of("segment").stream().collect(groupingBy(RevenueRow::member)).entrySet().stream()
                .map(segment -> new RevenueShare(segment.getKey(), segment.getKey(), span(segment.getValue())))
                .filter(segment -> !segment.span().mrr().isEmpty())
                .sorted(RevenueShare.GREATEST_FIRST)
                .toList();
    }

    private List<RevenueRow> of(String dimension) {
        return rows.stream().filter(row -> row.dimension().equals(dimension)).toList();
    }

    private Map<LocalDate, Movements> daily(List<RevenueRow> everybody) {
        Map<LocalDate, Movements> daily = new HashMap<>();
        everybody.forEach(row -> row.singleDay().ifPresent(day -> daily.put(day, row.movements())));
        return daily;
    }

    private RevenueSpan span(List<RevenueRow> member) {
        if (member.isEmpty()) return RevenueSpan.backFrom(Mrr.NONE, 0, Movements.NONE, Movements.NONE);
        return RevenueSpan.backFrom(
                member.getFirst().balance(),
                member.getFirst().payingTenants(),
                sum(member.stream().filter(row -> !row.isAfter(range.last())).toList()),
                sum(member.stream().filter(row -> row.isAfter(range.last())).toList()));
    }

    private static Movements sum(List<RevenueRow> rows) {
        return rows.stream().map(RevenueRow::movements).reduce(Movements.NONE, Movements::plus);
    }
}
