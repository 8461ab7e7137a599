package ai.alquimista.painel.bench;

import ai.alquimista.painel.bench.Recording.Recorded;
import ai.alquimista.painel.bench.data.Dataset;
import ai.alquimista.painel.bench.measure.Call;
import ai.alquimista.painel.bench.measure.Measured;
import ai.alquimista.painel.bench.record.Buffers;
import ai.alquimista.painel.bench.server.Peer;
import ai.alquimista.painel.local.server.LibertyServer;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Each route in turn: floor, peer, ours, and again, as often as there are rounds. */
final class RouteRuns {

    /** What all routes share is compiled by then; this is for what each has of its own. */
    private static final int WARM_UP_SECONDS = 5;

    private final Workbench bench;
    private final Dataset dataset;
    private final LibertyServer server;
    private final Beside beside;

    RouteRuns(Workbench bench, Dataset dataset, LibertyServer server, Beside beside) {
        this.bench = bench;
        this.dataset = dataset;
        this.server = server;
        this.beside = beside;
    }

    List<RouteResult> measure(Map<Route, Recorded> recorded) throws SQLException {
        List<Call> all = recorded.values().stream()
                .flatMap(route -> route.known().stream())
                .toList();
        bench.wrk().untilSteady(server.baseUrl(), all, bench.settings().lapSeconds());
        List<RouteResult> results = new ArrayList<>();
        for (Map.Entry<Route, Recorded> entry : recorded.entrySet()) {
            RouteResult result = measure(entry.getKey(), entry.getValue());
            Workbench.say("  %-32s %,8.0f/s, %s of the floor, %.2f + %.2f ms, %d failed"
                    .formatted(
                            result.name(),
                            result.ours().perSecond(),
                            Figures.percent(result.ours(), result.floor()),
                            result.ours().serverCpu(),
                            result.databaseCpu(),
                            result.ours().failed()));
            results.add(result);
        }
        return results;
    }

    private RouteResult measure(Route route, Recorded recorded) throws SQLException {
        Optional<Peer> peer = beside.peer().filter(up -> route.peer().isPresent());
        peer.ifPresent(up -> up.check(recorded.calls().getFirst()));
        peer.ifPresent(up -> bench.wrk().run(up.server(), recorded.known(), WARM_UP_SECONDS));
        bench.wrk().run(server.baseUrl(), recorded.calls(), WARM_UP_SECONDS);
        List<Measured> floors = new ArrayList<>();
        List<Measured> peers = new ArrayList<>();
        List<Measured> ours = new ArrayList<>();
        for (int round = 0; round < bench.settings().rounds(); round++) {
            if (asks(recorded)) {
                floors.add(bench.cpu()
                        .of(() -> bench.pgBench()
                                .run(
                                        dataset,
                                        recorded.answerings(),
                                        bench.settings().seconds())));
            }
            peer.ifPresent(up -> peers.add(http(up.server(), up.process(), recorded.known())));
            ours.add(http(server.baseUrl(), server.process(), recorded.known()));
        }
        return new RouteResult(
                route.name(),
                median(floors),
                median(peers),
                Measured.median(ours),
                wide(recorded),
                recorded.answerings().getFirst().reads().size(),
                Buffers.of(bench.cluster(), dataset, recorded.answerings()));
    }

    private static boolean asks(Recorded recorded) {
        return recorded.answerings().stream().noneMatch(call -> call.reads().isEmpty());
    }

    private Measured http(URI address, ProcessHandle process, List<Call> calls) {
        return bench.cpu(process)
                .of(() -> bench.wrk().run(address, calls, bench.settings().seconds()));
    }

    private Optional<Measured> wide(Recorded recorded) {
        return recorded.calls().size() > recorded.answerings().size()
                ? Optional.of(http(server.baseUrl(), server.process(), recorded.calls()))
                : Optional.empty();
    }

    private static Optional<Measured> median(List<Measured> runs) {
        return runs.isEmpty() ? Optional.empty() : Optional.of(Measured.median(runs));
    }
}
