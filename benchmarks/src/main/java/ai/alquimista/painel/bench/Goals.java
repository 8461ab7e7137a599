package ai.alquimista.painel.bench;

import ai.alquimista.painel.bench.data.Size;
import ai.alquimista.painel.bench.measure.Measured;
import ai.alquimista.painel.bench.report.MarkdownTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was aimed at, and what came out. Goals whose sizes or routes were not measured have no line. */
final class Goals {

    private static final List<String> FLAT =
            List.of(Route.PAGE, "tenants, deep page", Route.OVERVIEW, "billing overview 30 days");
    private static final String DETAIL = "tenant detail";

    private final List<SizeResult> results;
    private final MarkdownTable table = new MarkdownTable("goal", "aimed at", "measured", "met");

    private Goals(List<SizeResult> results) {
        this.results = results;
    }

    static String text(List<SizeResult> results) {
        Goals goals = new Goals(results);
        SizeResult main = goals.of(Size.M).orElse(results.getLast());
        goals.throughput(main, Route.USAGE, 0.45, 1.6);
        goals.throughput(main, Route.PAGE, 0.30, 2.0);
        goals.isolation(main);
        goals.remembered(main);
        goals.growth();
        goals.large();
        goals.obvious();
        goals.overload(main);
        return goals.table.text();
    }

    private void throughput(SizeResult size, String name, double ofFloor, double toPeer) {
        size.route(name).ifPresent(route -> {
            route.floor().ifPresent(floor -> atLeast(name + ", of pgbench", ofFloor, ratio(route.ours(), floor)));
            route.peer().ifPresent(peer -> atLeast(name + ", to the peer", toPeer, ratio(route.ours(), peer)));
        });
    }

    private void isolation(SizeResult size) {
        size.isolation()
                .ifPresent(isolation -> atMost(
                        "isolation, bare to behind the walls", 1.10, ratio(isolation.bare(), isolation.isolated())));
    }

    private void remembered(SizeResult size) {
        size.remembered().ifPresent(remembered -> {
            atLeast("cached tenant/me, of the constant", 0.40, ratio(remembered.ours(), remembered.constant()));
            remembered
                    .peer()
                    .ifPresent(peer -> atLeast("cached tenant/me, to the peer", 1.3, ratio(remembered.ours(), peer)));
        });
    }

    /** PostgreSQL's time for each call, the largest size's to the smallest's. */
    private void growth() {
        for (String name : FLAT) {
            Optional<RouteResult> small = of(Size.S).flatMap(size -> size.route(name));
            Optional<RouteResult> large = of(Size.L).flatMap(size -> size.route(name));
            small.ifPresent(s ->
                    large.ifPresent(l -> atMost(name + ", PostgreSQL L/S", 1.5, l.databaseCpu() / s.databaseCpu())));
        }
    }

    private void large() {
        of(Size.L)
                .ifPresent(size -> size.routes()
                        .forEach(route -> atMost(
                                route.name() + ", PostgreSQL ms at L",
                                route.name().equals(DETAIL) ? 1.5 : 1.0,
                                route.databaseCpu())));
    }

    private void obvious() {
        of(Size.M)
                .ifPresent(size -> size.route(Route.OVERVIEW)
                        .ifPresent(route -> size.obviousOverview()
                                .ifPresent(millis -> atLeast(
                                        "overview on M, the obvious SQL to ours",
                                        1_000,
                                        millis / route.databaseCpu()))));
    }

    private void overload(SizeResult size) {
        size.overload().ifPresent(overload -> {
            atLeast(
                    "4 × overload, good of peak",
                    0.9,
                    overload.flooded().good() / overload.peak().perSecond());
            atMost(
                    "4 × overload, p99 to peak's",
                    2.0,
                    overload.flooded().p99() / overload.peak().p99());
            atMost(
                    "4 × overload, neither good nor told to retry",
                    0,
                    overload.flooded().failed());
        });
    }

    private Optional<SizeResult> of(Size size) {
        return results.stream().filter(result -> result.size() == size).findFirst();
    }

    private static double ratio(Measured one, Measured other) {
        return one.perSecond() / other.perSecond();
    }

    private void atLeast(String goal, double aim, double measured) {
        table.row(goal, "≥ " + number(aim), number(measured), measured >= aim ? "yes" : "**no**");
    }

    private void atMost(String goal, double aim, double measured) {
        table.row(goal, "≤ " + number(aim), number(measured), measured <= aim ? "yes" : "**no**");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%,.2f", value);
    }
}
