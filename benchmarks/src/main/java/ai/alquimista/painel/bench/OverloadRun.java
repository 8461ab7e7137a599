package ai.alquimista.painel.bench;

import ai.alquimista.painel.bench.Recording.Recorded;
import ai.alquimista.painel.bench.measure.Call;
import ai.alquimista.painel.bench.measure.Measured;
import ai.alquimista.painel.bench.measure.OpenLoop;
import ai.alquimista.painel.bench.measure.Wrk;
import ai.alquimista.painel.local.server.LibertyServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Usage without the cache, at four times the rate that the service reaches with as many at once as it lets in. */
final class OverloadRun {

    private static final int TIMES = 4;

    /** The service's own default of requests in progress. */
    private static final int LET_IN = 64;

    /** So many that answers may take a second and the rate is still kept. */
    private static final int CROWD = 4_000;

    private OverloadRun() {}

    static Optional<Overload> of(Workbench bench, LibertyServer server, Map<Route, Recorded> recorded)
            throws InterruptedException {
        Optional<List<Call>> usage = recorded.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(Route.USAGE))
                .map(entry -> entry.getValue().known())
                .findFirst();
        return usage.isEmpty() ? Optional.empty() : Optional.of(of(bench, server, usage.get()));
    }

    private static Overload of(Workbench bench, LibertyServer server, List<Call> calls) throws InterruptedException {
        int seconds = bench.settings().seconds();
        Wrk crowd = new Wrk(bench.programs(), LET_IN);
        crowd.run(server.baseUrl(), calls, seconds);
        Measured peak = bench.cpu(server.process()).of(() -> crowd.run(server.baseUrl(), calls, seconds));
        OpenLoop flood = new OpenLoop(server.baseUrl(), CROWD, 2 * seconds);
        return new Overload(peak, flood.run(calls, TIMES * peak.perSecond()));
    }
}
