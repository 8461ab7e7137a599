package ai.alquimista.painel.bench;

import ai.alquimista.painel.bench.measure.Measured;
import ai.alquimista.painel.bench.report.GoalTable;

/** The goals of events; those that were not measured have no line. */
final class MeteringGoals {

    /** By this much figures of one route differ between two servers of one run. */
    private static final double THE_SAME = 1.2;

    private MeteringGoals() {}

    static void into(GoalTable table, MeteringResult result) {
        result.ingest()
                .forEach(ingest -> table.atLeast(
                        "ingest by " + ingest.senders() + ", of COPY", 0.5, ratio(ingest.plain(), ingest.floor())));
        result.rollUp().ifPresent(rollUp -> {
            table.atMost("a day's roll-up, to the partition's sums", 2.5, ratio(rollUp.floor(), rollUp.ours()));
            table.atLeast("DATE() =, to a day's roll-up", 1.0, ratio(rollUp.ours(), rollUp.obvious()));
        });
        result.memory().ifPresent(memory -> {
            String times = ", ten times the events";
            table.atMost(
                    "heap" + times,
                    THE_SAME,
                    memory.large().heap() / memory.small().heap());
            table.atMost(
                    "memory in all" + times,
                    THE_SAME,
                    memory.large().resident() / memory.small().resident());
        });
        result.month()
                .ifPresent(month -> month.changes()
                        .forEach(change -> table.atMost(
                                change.after().name() + ", after the month to before", THE_SAME, change.ratio())));
    }

    private static double ratio(Measured one, Measured other) {
        return one.perSecond() / other.perSecond();
    }
}
