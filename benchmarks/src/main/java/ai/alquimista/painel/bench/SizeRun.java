package ai.alquimista.painel.bench;

import ai.alquimista.painel.bench.Recording.Recorded;
import ai.alquimista.painel.bench.SizeResult.Isolation;
import ai.alquimista.painel.bench.data.Loader;
import ai.alquimista.painel.bench.data.Size;
import ai.alquimista.painel.bench.server.Api;
import ai.alquimista.painel.local.server.LibertyServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** One size from beginning to end: data, then everything without the cache, then what the cache is for. */
final class SizeRun {

    static final Map<String, String> WITHOUT_CACHE = Map.of("PAINEL_CACHE_MODE", "off");

    private final Workbench bench;
    private final Size size;

    SizeRun(Workbench bench, Size size) {
        this.bench = bench;
        this.size = size;
    }

    SizeResult run() throws Exception {
        Workbench.say("\nSize " + size + ": " + size.tenants() + " tenants, " + size.days() + " days");
        new Loader(bench.cluster(), Main::done).ensure(size, bench.schema());
        Visitors visitors = Visitors.signIn(bench.stack(), bench.cluster(), size);
        List<RouteResult> routes;
        Optional<Isolation> isolation;
        Optional<Overload> overload;
        Map<Route, Recorded> recorded;
        try (LibertyServer server = bench.serve(size, WITHOUT_CACHE);
                Api api = new Api(server.baseUrl())) {
            recorded = Recording.of(bench, wanted(), visitors, api);
            try (Beside beside = Beside.start(bench, size, visitors, recorded)) {
                routes = new RouteRuns(bench, size, server, beside).measure(recorded);
            }
            isolation = IsolationRun.of(bench, size, recorded);
            overload = OverloadRun.of(bench, server, recorded);
        }
        return new SizeResult(
                size,
                routes,
                isolation,
                RememberedRun.of(bench, size, visitors, recorded),
                overload,
                obviousOverview());
    }

    private List<Route> wanted() {
        return Route.all(size.tenants()).stream()
                .filter(bench.settings()::wants)
                .toList();
    }

    private OptionalDouble obviousOverview() throws Exception {
        return size == Size.M ? OptionalDouble.of(ObviousOverview.millis(bench, size)) : OptionalDouble.empty();
    }
}
