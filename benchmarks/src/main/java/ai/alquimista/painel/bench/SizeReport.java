package ai.alquimista.painel.bench;

import ai.alquimista.painel.bench.report.MarkdownTable;
import java.util.Locale;
import java.util.Optional;

/** One size's figures as Markdown. */
record SizeReport(SizeResult result) {

    String text() {
        StringBuilder text = new StringBuilder();
        text.append("### Size ")
                .append(result.size())
                .append(String.format(
                        Locale.ROOT,
                        ": %,d tenants, %,d day rows%n%n",
                        result.size().tenants(),
                        5L * result.size().tenants() * result.size().days()));
        text.append(throughput()).append('\n').append(costs());
        remembered().ifPresent(table -> text.append('\n').append(table));
        result.isolation()
                .ifPresent(isolation -> text.append(String.format(
                        Locale.ROOT,
                        "%nUsage 30 days through the driver, one connection: %,.0f/s bare, %,.0f/s behind the walls with the tenant said in the same round trip; "
                                + "PostgreSQL %.3f and %.3f ms a call.%n",
                        isolation.bare().perSecond(),
                        isolation.isolated().perSecond(),
                        isolation.bare().databaseCpu(),
                        isolation.isolated().databaseCpu())));
        result.overload().ifPresent(overload -> text.append('\n').append(flood(overload)));
        result.obviousOverview()
                .ifPresent(millis -> text.append(String.format(
                        Locale.ROOT, "%nThe overview by the obvious SQL: %,.0f ms of PostgreSQL.%n", millis)));
        return text.toString();
    }

    private String throughput() {
        var table = new MarkdownTable(
                "uncached, calls/s",
                "floor (pgbench)",
                "peer",
                "ours",
                "of floor",
                "to peer",
                "p50 ms",
                "p99 ms",
                "failed");
        for (RouteResult route : result.routes()) {
            table.row(
                    route.name(),
                    Figures.rate(route.floor()),
                    Figures.rate(route.peer()),
                    Figures.rate(Optional.of(route.ours())),
                    Figures.percent(route.ours(), route.floor()),
                    Figures.times(route.ours(), route.peer()),
                    Figures.millis(route.ours().p50()),
                    Figures.millis(route.ours().p99()),
                    Long.toString(route.ours().failed()));
        }
        return table.text();
    }

    private String costs() {
        var table = new MarkdownTable(
                "for each call",
                "server ms",
                "PostgreSQL ms",
                "PostgreSQL ms, many tenants",
                "PostgreSQL ms, floor",
                "peer ms",
                "statements",
                "pages hit / read / local");
        for (RouteResult route : result.routes()) {
            table.row(
                    route.name(),
                    Figures.millis(route.ours().serverCpu()),
                    Figures.millis(route.ours().databaseCpu()),
                    route.wide().map(wide -> Figures.millis(wide.databaseCpu())).orElse(Figures.NONE),
                    route.floor()
                            .map(floor -> Figures.millis(floor.databaseCpu()))
                            .orElse(Figures.NONE),
                    route.peer().map(peer -> Figures.millis(peer.serverCpu())).orElse(Figures.NONE),
                    Integer.toString(route.statements()),
                    route.buffers().toString());
        }
        return table.text();
    }

    private Optional<String> remembered() {
        return result.remembered().map(remembered -> {
            var table = new MarkdownTable(
                    "cached /tenant/me",
                    "Redis GET",
                    "constant answer",
                    "peer",
                    "ours",
                    "of constant",
                    "to peer",
                    "server ms");
            table.row(
                    "calls/s",
                    Figures.rate(Optional.of(remembered.redis())),
                    Figures.rate(Optional.of(remembered.constant())),
                    Figures.rate(remembered.peer()),
                    Figures.rate(Optional.of(remembered.ours())),
                    Figures.percent(remembered.ours(), Optional.of(remembered.constant())),
                    Figures.times(remembered.ours(), remembered.peer()),
                    Figures.millis(remembered.ours().serverCpu()));
            return table.text();
        });
    }

    private static String flood(Overload overload) {
        var table = new MarkdownTable(
                "usage 30 days, overloaded", "offered/s", "good/s", "p50 ms", "p99 ms", "shed", "failed");
        table.row(
                "peak",
                Figures.rate(Optional.of(overload.peak())),
                Figures.rate(Optional.of(overload.peak())),
                Figures.millis(overload.peak().p50()),
                Figures.millis(overload.peak().p99()),
                Figures.NONE,
                Long.toString(overload.peak().failed()));
        table.row(
                "4 × as much",
                String.format(Locale.ROOT, "%,.0f", overload.flooded().offered()),
                String.format(Locale.ROOT, "%,.0f", overload.flooded().good()),
                Figures.millis(overload.flooded().p50()),
                Figures.millis(overload.flooded().p99()),
                Figures.share(overload.flooded().shed()),
                Figures.share(overload.flooded().failed()));
        return table.text();
    }
}
