package ai.alquimista.painel.persistence.usage;

import ai.alquimista.painel.domain.usage.Percentiles;
import ai.alquimista.painel.domain.usage.UsageFigures;
import ai.alquimista.painel.domain.usage.UsageTotals;
import java.util.List;
import java.util.Optional;

/** Adds day rows up. */
public final class Figures {

    private Figures() {}

    public static UsageFigures of(List<UsageRow> rows) {
        return new UsageFigures(totals(rows), percentiles(rows));
    }

    static UsageTotals totals(List<UsageRow> rows) {
        return rows.stream().map(UsageRow::totals).reduce(UsageTotals.NONE, UsageTotals::plus);
    }

    /** One row knows its own. Several are merged; a day of the old system, which kept no sketch, adds nothing then. */
    private static Optional<Percentiles> percentiles(List<UsageRow> rows) {
        if (rows.size() == 1 && rows.getFirst().percentiles().isPresent())
            return rows.getFirst().percentiles();
        var merged = new LatencySketch();
        rows.forEach(row -> row.sketch().ifPresent(merged::merge));
        return merged.percentiles();
    }
}
