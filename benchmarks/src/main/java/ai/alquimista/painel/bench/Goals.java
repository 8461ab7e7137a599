package ai.alquimista.painel.bench;

import ai.alquimista.painel.bench.data.Size;
import ai.alquimista.painel.bench.measure.Measured;
import ai.alquimista.painel.bench.report.GoalTable;
import java.util.List;
import java.util.Optional;

/** The reads' goals. Those whose sizes or routes were not measured have no line. */
final class Goals {

    private static final List<String> FLAT =
            List.of(Route.PAGE, "tenants, deep page", Route.OVERVIEW, "billing overview 30 days");
    private static final String DETAIL = "tenant detail";

    private final List<SizeResult> results;
    private final GoalTable table;

    private Goals(List<SizeResult> results, GoalTable table) {
        this.results = results;
        this.table = table;
    }

    /** @param results of one size at least */
    static void into(GoalTable table, List<SizeResult> results) {
        Goals goals = new Goals(results, table);
        SizeResult main = goals.of(Size.M).orElse(results.getLast());
        goals.throughput(main, Route.USAGE, 0.45, 1.6);
        goals.throughput(main, Route.PAGE, 0.30, 2.0);
        goals.isolation(main);
        goals.remembered(main);
        goals.growth();
        goals.large();
        goals.obvious();
        goals.overload(main);
    }

    private void throughput(SizeResult size, String name, double ofFloor, double toPeer) {
        size.route(name).ifPresent(route -> {
            route.floor().ifPresent(floor -> table.atLeast(name + ", of pgbench", ofFloor, ratio(route.ours(), floor)));
            route.peer().ifPresent(peer -> table.atLeast(name + ", to the peer", toPeer, ratio(route.ours(), peer)));
        });
    }

    private void isolation(SizeResult size) {
        size.isolation()
                .ifPresent(isolation -> table.atMost(
                        "isolation, bare to behind the walls", 1.10, ratio(isolation.bare(), isolation.isolated())));
    }

    private void remembered(SizeResult size) {
        size.remembered().ifPresent(remembered -> {
            table.atLeast("cached tenant/me, of the constant", 0.40, ratio(remembered.ours(), remembered.constant()));
            remembered
                    .peer()
                    .ifPresent(peer ->
                            table.atLeast("cached tenant/me, to the peer", 1.3, ratio(remembered.ours(), peer)));
        });
    }

    /** PostgreSQL's time for each call, the largest size's to the smallest's. */
    private void growth() {
        for (String name : FLAT) {
            Optional<RouteResult> small = of(Size.S).flatMap(size -> size.route(name));
            Optional<RouteResult> large = of(Size.L).flatMap(size -> size.route(name));
            small.ifPresent(s -> large.ifPresent(
                    l -> table.atMost(name + ", PostgreSQL L/S", 1.5, l.databaseCpu() / s.databaseCpu())));
        }
    }

    private void large() {
        of(Size.L)
                .ifPresent(size -> size.routes()
                        .forEach(route -> table.atMost(
                                route.name() + ", PostgreSQL ms at L",
                                route.name().equals(DETAIL) ? 1.5 : 1.0,
                                route.databaseCpu())));
    }

    private void obvious() {
        of(Size.M)
                .ifPresent(size -> size.route(Route.OVERVIEW)
                        .ifPresent(route -> size.obviousOverview()
                                .ifPresent(millis -> table.atLeast(
                                        "overview on M, the obvious SQL to ours",
                                        1_000,
                                        millis / route.databaseCpu()))));
    }

    private void overload(SizeResult size) {
        size.overload().ifPresent(overload -> {
            table.atLeast(
                    "4 × overload, good of peak",
                    0.9,
                    overload.flooded().good() / overload.peak().perSecond());
            table.atMost(
                    "4 × overload, p99 to peak's",
                    2.0,
                    overload.flooded().p99() / overload.peak().p99());
            table.atMost(
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
}
