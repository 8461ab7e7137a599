package ai.alquimista.painel.bench;

import ai.alquimista.painel.bench.command.Delay;
import ai.alquimista.painel.bench.report.GoalTable;
import ai.alquimista.painel.bench.report.MarkdownTable;
import java.util.Locale;

/** The figures of commands, and what was aimed at. */
record CommandsReport(CommandsResult result) {

    void into(GoalTable goals) {
        for (CycleResult cycle : result.cycles())
            goals.atLeast("commands by " + cycle.senders() + ", of the bare store's cycle", 0.60, cycle.share());
        goals.atMost("order to begin, p99 ms", 250, result.delay().p99());
    }

    String text() {
        MarkdownTable cycles = new MarkdownTable(
                "at once",
                "bare cycles/s",
                "commands/s",
                "of bare",
                "p50 ms",
                "p99 ms",
                "server ms",
                "PostgreSQL ms",
                "failed");
        for (CycleResult cycle : result.cycles())
            cycles.row(
                    Integer.toString(cycle.senders()),
                    rate(cycle.floor().perSecond()),
                    rate(cycle.ours().perSecond()),
                    Figures.share(cycle.share()),
                    Figures.millis(cycle.ours().p50()),
                    Figures.millis(cycle.ours().p99()),
                    Figures.millis(cycle.ours().serverCpu()),
                    Figures.millis(cycle.ours().databaseCpu()),
                    Long.toString(cycle.ours().failed()));
        Delay delay = result.delay();
        MarkdownTable delays = new MarkdownTable("commands", "p50 ms", "p95 ms", "p99 ms");
        delays.row(
                Long.toString(delay.commands()),
                Figures.millis(delay.p50()),
                Figures.millis(delay.p95()),
                Figures.millis(delay.p99()));
        return "### Ordered, claimed and finished\n\n" + cycles.text() + "\n### From the order to the begin\n\n"
                + delays.text();
    }

    private static String rate(double perSecond) {
        return String.format(Locale.ROOT, "%,.1f", perSecond);
    }
}
