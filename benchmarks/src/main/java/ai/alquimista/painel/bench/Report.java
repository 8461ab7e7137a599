package ai.alquimista.painel.bench;

import ai.alquimista.painel.bench.data.Size;
import ai.alquimista.painel.bench.report.Machine;
import ai.alquimista.painel.bench.report.MarkdownTable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A run's figures as Markdown: the goals, how costs grow, and each size. */
record Report(BenchSettings settings, List<SizeResult> results) {

    String text() {
        StringBuilder text = new StringBuilder();
        text.append("Measured on ")
                .append(LocalDate.now(ZoneOffset.UTC))
                .append(" on ")
                .append(Machine.described())
                .append("; client, server and stores on that one machine, ")
                .append(BenchSettings.CONNECTIONS)
                .append(" connections, medians of ")
                .append(settings.rounds())
                .append(" interleaved rounds of ")
                .append(settings.seconds())
                .append(" s.\n\n### Goals\n\n")
                .append(Goals.text(results))
                .append("\n### PostgreSQL's milliseconds for each call, by size\n\n")
                .append(growth());
        results.forEach(result -> text.append('\n').append(new SizeReport(result).text()));
        return text.toString();
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
