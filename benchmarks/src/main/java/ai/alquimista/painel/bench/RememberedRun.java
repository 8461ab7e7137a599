package ai.alquimista.painel.bench;

import ai.alquimista.painel.bench.Recording.Recorded;
import ai.alquimista.painel.bench.SizeResult.Remembered;
import ai.alquimista.painel.bench.data.Size;
import ai.alquimista.painel.bench.measure.Call;
import ai.alquimista.painel.bench.measure.Measured;
import ai.alquimista.painel.bench.measure.RedisGet;
import ai.alquimista.painel.bench.server.Peer;
import ai.alquimista.painel.bench.server.ServerFolder;
import ai.alquimista.painel.local.server.LibertyServer;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /tenant/me} with the cache on, against the constant answer of the very same server. */
final class RememberedRun {

    private static final String PATH = "/tenant/me";
    private static final int WARM_UP_SECONDS = 5;
    private static final List<Call> CONSTANT = List.of(new Call(ServerFolder.CONSTANT, ""));

    private final Workbench bench;
    private final LibertyServer server;
    private final List<Call> calls;

    private RememberedRun(Workbench bench, LibertyServer server, List<Call> calls) {
        this.bench = bench;
        this.server = server;
        this.calls = calls;
    }

    static Optional<Remembered> of(Workbench bench, Size size, Visitors visitors, Map<Route, Recorded> recorded)
            throws IOException {
        if (recorded.keySet().stream().noneMatch(route -> route.name().equals("tenant/me"))) {
            return Optional.empty();
        }
        List<Call> calls = visitors.each(PATH).subList(0, Recording.CALLS);
        try (LibertyServer server = bench.serve(size, Map.of());
                Beside beside = Beside.start(bench, size, visitors, recorded)) {
            return Optional.of(new RememberedRun(bench, server, calls).measure(beside.peer()));
        }
    }

    private Remembered measure(Optional<Peer> peer) {
        bench.wrk().untilSteady(server.baseUrl(), calls, bench.settings().lapSeconds());
        bench.wrk().run(server.baseUrl(), CONSTANT, WARM_UP_SECONDS);
        peer.ifPresent(up -> up.check(calls.getFirst()));
        peer.ifPresent(up -> bench.wrk().run(up.server(), calls, WARM_UP_SECONDS));
        RedisGet redis = new RedisGet(
                bench.programs(), URI.create(bench.service().get("PAINEL_REDIS_URL")), BenchSettings.CONNECTIONS);
        List<Measured> constants = new ArrayList<>();
        List<Measured> gets = new ArrayList<>();
        List<Measured> peers = new ArrayList<>();
        List<Measured> ours = new ArrayList<>();
        for (int round = 0; round < bench.settings().rounds(); round++) {
            constants.add(http(server.baseUrl(), server.process(), CONSTANT));
            gets.add(bench.cpu().of(redis::run));
            peer.ifPresent(up -> peers.add(http(up.server(), up.process(), calls)));
            ours.add(http(server.baseUrl(), server.process(), calls));
        }
        return new Remembered(
                Measured.median(constants),
                Measured.median(gets),
                peers.isEmpty() ? Optional.empty() : Optional.of(Measured.median(peers)),
                Measured.median(ours));
    }

    private Measured http(URI address, ProcessHandle process, List<Call> asked) {
        return bench.cpu(process)
                .of(() -> bench.wrk().run(address, asked, bench.settings().seconds()));
    }
}
