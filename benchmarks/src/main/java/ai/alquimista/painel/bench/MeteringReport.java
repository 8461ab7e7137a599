package ai.alquimista.painel.bench;

import ai.alquimista.painel.bench.MemoryResult.Rolled;
import ai.alquimista.painel.bench.data.Batch;
import ai.alquimista.painel.bench.measure.Measured;
import ai.alquimista.painel.bench.report.MarkdownTable;
import java.util.List;
import java.util.Locale;

/** What was measured of events, as Markdown. */
record MeteringReport(MeteringResult result) {

    String text() {
        StringBuilder text = new StringBuilder();
        if (!result.ingest().isEmpty()) {
            text.append("### Taking events in\n\n")
                    .append(throughput(result.ingest()))
                    .append('\n');
            text.append(costs(result.ingest())).append('\n');
        }
        result.rollUp().ifPresent(rollUp -> text.append(rollUp(rollUp)).append('\n'));
        result.memory().ifPresent(memory -> text.append(memory(memory)).append('\n'));
        result.month().ifPresent(month -> text.append(month(month)).append('\n'));
        return text.toString();
    }

    private static String throughput(List<IngestResult> results) {
        var table = new MarkdownTable(
                "events/s",
                "floor (COPY)",
                "ours",
                "of floor",
                "in gzip",
                "of floor",
                "known already",
                "p99 ms",
                "failed");
        for (IngestResult each : results) {
            table.row(
                    each.senders() + " at once",
                    events(each.floor()),
                    events(each.plain()),
                    share(each.plain(), each.floor()),
                    events(each.packed()),
                    share(each.packed(), each.floor()),
                    events(each.again()),
                    Figures.millis(each.plain().p99()),
                    Long.toString(each.failed()));
        }
        return table.text();
    }

    private static String costs(List<IngestResult> results) {
        var table = new MarkdownTable(
                "for a batch of 1,000",
                "server ms",
                "PostgreSQL ms",
                "PostgreSQL ms, floor",
                "server ms, in gzip",
                "server ms, known already",
                "PostgreSQL ms, known already");
        for (IngestResult each : results) {
            table.row(
                    each.senders() + " at once",
                    Figures.millis(each.plain().serverCpu()),
                    Figures.millis(each.plain().databaseCpu()),
                    Figures.millis(each.floor().databaseCpu()),
                    Figures.millis(each.packed().serverCpu()),
                    Figures.millis(each.again().serverCpu()),
                    Figures.millis(each.again().databaseCpu()));
        }
        return table.text();
    }

    private static String rollUp(RollUpResult rollUp) {
        var table = new MarkdownTable("one day", "ms", "to the floor", "client's processor ms", "PostgreSQL ms");
        row(table, "floor: sums of the partition", rollUp.floor(), rollUp);
        row(table, "ours, with sketches", rollUp.ours(), rollUp);
        row(table, "ours again, nothing changed", rollUp.again(), rollUp);
        row(table, "sums by `DATE(created_at) =`", rollUp.obvious(), rollUp);
        return String.format(
                Locale.ROOT,
                "### A day of %,d events into %,d rows%n%n%s",
                rollUp.events(),
                rollUp.rows(),
                table.text());
    }

    private static void row(MarkdownTable table, String name, Measured measured, RollUpResult rollUp) {
        table.row(
                name,
                String.format(Locale.ROOT, "%,.0f", measured.p50()),
                String.format(
                        Locale.ROOT, "%.2f×", measured.p50() / rollUp.floor().p50()),
                String.format(Locale.ROOT, "%,.0f", measured.serverCpu()),
                String.format(Locale.ROOT, "%,.0f", measured.databaseCpu()));
    }

    private static String memory(MemoryResult memory) {
        var table = new MarkdownTable("events of one day", "rows", "s", "heap MiB at most", "resident MiB at most");
        for (Rolled rolled : List.of(memory.small(), memory.large())) {
            table.row(
                    String.format(Locale.ROOT, "%,d", rolled.events()),
                    String.format(Locale.ROOT, "%,d", rolled.rows()),
                    String.format(Locale.ROOT, "%.1f", rolled.seconds()),
                    String.format(Locale.ROOT, "%.1f", rolled.heap()),
                    String.format(Locale.ROOT, "%.0f", rolled.resident()));
        }
        return "### A roll-up's memory, in a process of `-Xmx" + memory.heapLimit() + "m`\n\n" + table.text();
    }

    private static String month(MonthResult month) {
        var table = new MarkdownTable(
                "for each call", "PostgreSQL ms before", "after", "after/before", "pages before", "after");
        for (MonthResult.Change change : month.changes()) {
            table.row(
                    change.after().name(),
                    Figures.millis(change.before().databaseCpu()),
                    Figures.millis(change.after().databaseCpu()),
                    String.format(Locale.ROOT, "%.2f", change.ratio()),
                    change.before().buffers().toString(),
                    change.after().buffers().toString());
        }
        return String.format(
                Locale.ROOT,
                "### Reads before and after a month of %,d events%n%nRolled in %.0f s, all else kept in %.0f s.%n%n%s",
                month.events(),
                month.rolled(),
                month.kept(),
                table.text());
    }

    private static String events(Measured measured) {
        return String.format(Locale.ROOT, "%,.0f", Batch.EVENTS * measured.perSecond());
    }

    private static String share(Measured part, Measured whole) {
        return Figures.share(part.perSecond() / whole.perSecond());
    }
}
