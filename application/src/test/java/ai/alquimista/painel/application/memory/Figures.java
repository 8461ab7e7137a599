package ai.alquimista.painel.application.memory;

import ai.alquimista.painel.application.memory.InMemoryStore.Used;
import ai.alquimista.painel.domain.usage.Percentiles;
import ai.alquimista.painel.domain.usage.UsageFigures;
import ai.alquimista.painel.domain.usage.UsageTotals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Sums and exact percentiles of recorded requests. */
final class Figures {

    private Figures() {}

    static UsageFigures of(List<Used> used) {
        if (used.isEmpty()) return UsageFigures.NONE;
        List<Integer> times = used.stream()
                .flatMap(each -> Stream.concat(each.succeeded().stream(), each.failed().stream()))
                .sorted()
                .toList();
        long succeeded =
                used.stream().mapToLong(each -> each.succeeded().size()).sum();
        UsageTotals totals = new UsageTotals(
                times.size(),
                succeeded,
                times.size() - succeeded,
                times.stream().mapToLong(Integer::longValue).sum(),
                used.stream().mapToLong(Used::tokens).sum());
        return new UsageFigures(
                totals, Optional.of(new Percentiles(at(times, 0.50), at(times, 0.95), at(times, 0.99))));
    }

    private static BigDecimal at(List<Integer> times, double quantile) {
        return BigDecimal.valueOf(times.get((int) (quantile * (times.size() - 1))))
                .setScale(2);
    }
}
