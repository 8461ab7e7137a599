package ai.alquimista.painel.bench;

import ai.alquimista.painel.bench.data.Size;
import ai.alquimista.painel.bench.report.GoalTable;
import ai.alquimista.painel.bench.report.Machine;
import ai.alquimista.painel.bench.report.MarkdownTable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A run's figures as Markdown: the goals, how costs grow, each size, and what becomes of events. */
record Report(BenchSettings settings, List<SizeResult> results, MeteringResult metering) {

    String text() {
        GoalTable goals = new GoalTable();
        StringBuilder tables = new StringBuilder();
        if (!results.isEmpty()) {
            Goals.into(goals, results);
            tables.append("\n### PostgreSQL's milliseconds for each call, by size\n\n")
                    .append(growth());
            results.forEach(result -> tables.append('\n').append(new SizeReport(result).text()));
        }
        if (!metering.isEmpty()) {
            MeteringGoals.into(goals, metering);
            tables.append('\n').append(new MeteringReport(metering).text());
        }
        return head() + "\n### Goals\n\n" + goals.text() + tables;
    }

    private String head() {
        return "Measured on " + LocalDate.now(ZoneOffset.UTC) + " on " + Machine.described()
                + "; client, server and stores on that one machine, " + BenchSettings.CONNECTIONS
                + " connections, medians of " + settings.rounds() + " interleaved rounds of " + settings.seconds()
                + " s.\n";
    }

    private String growth() {
        Set<String> names = new LinkedHashSet<>();
        results.forEach(result -> result.routes().forEach(route -> names.add(route.name())));
        var table = new MarkdownTable("route", "S", "M", "L", "L/S");
        for (String name : names) {
            Optional<RouteResult> small = at(Size.S, name);
            Optional<RouteResult> large = at(Size.L, name);
            table.row(
                    name,
                    cost(small),
                    cost(at(Size.M, name)),
                    cost(large),
                    small.flatMap(s -> large.map(l -> Figures.millis(l.databaseCpu() / s.databaseCpu())))
                            .orElse(Figures.NONE));
        }
        return table.text();
    }

    private static String cost(Optional<RouteResult> route) {
        return route.map(found -> Figures.millis(found.databaseCpu())).orElse(Figures.NONE);
    }

    private Optional<RouteResult> at(Size size, String name) {
        return results.stream()
                .filter(result -> result.size() == size)
                .findFirst()
                .flatMap(result -> result.route(name));
    }
}
