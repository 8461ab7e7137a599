package ai.alquimista.painel.bench;

import ai.alquimista.painel.bench.data.Size;
import ai.alquimista.painel.bench.report.GoalTable;
import ai.alquimista.painel.bench.report.Machine;
import ai.alquimista.painel.bench.report.MarkdownTable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A run's figures as Markdown, chapter by chapter: those of reads, what becomes of events, and commands. */
record Report(
        BenchSettings settings, List<SizeResult> results, MeteringResult metering, Optional<CommandsResult> commands) {

    /** What was measured, by the names of its chapters on the page that keeps the figures. */
    Map<String, String> chapters() {
        Map<String, String> chapters = new LinkedHashMap<>();
        if (!results.isEmpty()) chapters.put("reads", reads());
        if (!metering.isEmpty()) chapters.put("events", events());
        commands.map(CommandsReport::new).ifPresent(report -> chapters.put("commands", commands(report)));
        return chapters;
    }

    private String reads() {
        GoalTable goals = new GoalTable();
        Goals.into(goals, results);
        StringBuilder text = new StringBuilder(head(goals));
        text.append("\n### PostgreSQL's milliseconds for each call, by size\n\n")
                .append(growth());
        results.forEach(result -> text.append('\n').append(new SizeReport(result).text()));
        return text.toString();
    }

    private String events() {
        GoalTable goals = new GoalTable();
        MeteringGoals.into(goals, metering);
        return head(goals) + '\n' + new MeteringReport(metering).text();
    }

    private String commands(CommandsReport report) {
        GoalTable goals = new GoalTable();
        report.into(goals);
        return head(goals) + '\n' + report.text();
    }

    private String head(GoalTable goals) {
        return "Measured on " + LocalDate.now(ZoneOffset.UTC) + " on " + Machine.described()
                + "; client, server and stores on that one machine, " + BenchSettings.CONNECTIONS
                + " connections, medians of " + settings.rounds() + " interleaved rounds of " + settings.seconds()
                + " s.\n\n### Goals\n\n" + goals.text();
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
