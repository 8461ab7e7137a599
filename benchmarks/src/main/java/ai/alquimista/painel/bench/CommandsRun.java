package ai.alquimista.painel.bench;

import ai.alquimista.painel.bench.command.BenchTable;
import ai.alquimista.painel.bench.command.Delay;
import ai.alquimista.painel.bench.command.Orders;
import ai.alquimista.painel.bench.data.EventData;
import ai.alquimista.painel.bench.data.Loader;
import ai.alquimista.painel.bench.data.Size;
import ai.alquimista.painel.bench.measure.ClosedLoop;
import ai.alquimista.painel.bench.measure.Load;
import ai.alquimista.painel.bench.measure.Measured;
import ai.alquimista.painel.local.issuer.DemoUsers;
import ai.alquimista.painel.local.server.LibertyServer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Commands over HTTP, carried out by the worker of the same server, against the bare store's cycle, turn by turn; then how long
 * they wait for the worker at a rate that it keeps up with.
 */
final class CommandsRun {

    private static final List<Integer> SENDERS = List.of(1, 4, BenchSettings.CONNECTIONS);
    private static final String TABLE = "bench-commands";

    /** Of its own: what stands there waits for no relay. */
    private static final String FLOOR = "bench-floor";

    private static final int MOST_LAPS = 12;
    private static final int WARMING = 4;
    private static final double STILL_RISING = 1.05;
    private static final int A_SECOND = 20;
    private static final int SHORTEST_SECONDS = 5;
    private static final double NANOS = 1e9;

    private final Workbench bench;
    private final LibertyServer server;
    private final BenchTable table;
    private final BenchTable floor;

    private CommandsRun(Workbench bench, LibertyServer server, BenchTable table, BenchTable floor) {
        this.bench = bench;
        this.server = server;
        this.table = table;
        this.floor = floor;
    }

    static CommandsResult of(Workbench bench) throws Exception {
        Workbench.say("\nCommands");
        new Loader(bench.cluster(), Main::done).ensure(Size.S, bench.schema());
        URI store = bench.stack().dynamo().orElseThrow().endpoint();
        Map<String, String> settings = Map.of("PAINEL_DYNAMODB_COMMANDS_TABLE", TABLE);
        try (EventData data = EventData.copy(bench.cluster(), Main::done);
                BenchTable table = BenchTable.make(store, TABLE);
                BenchTable floor = BenchTable.make(store, FLOOR);
                LibertyServer server = bench.serve(data, settings)) {
            return new CommandsRun(bench, server, table, floor).measure();
        }
    }

    private CommandsResult measure() {
        untilSteady();
        List<CycleResult> cycles = new ArrayList<>();
        for (int senders : SENDERS) cycles.add(measure(senders));
        Delay delay = delay();
        Workbench.say("  %-32s p50 %.0f, p95 %.0f, p99 %.0f ms of %d"
                .formatted(
                        "order to begin, " + A_SECOND + "/s", delay.p50(), delay.p95(), delay.p99(), delay.commands()));
        return new CommandsResult(cycles, delay);
    }

    private CycleResult measure(int senders) {
        List<Measured> floors = new ArrayList<>();
        List<Measured> ours = new ArrayList<>();
        for (int round = 0; round < bench.settings().rounds(); round++) {
            floors.add(bench.cpu().of(() -> bare(senders)));
            ours.add(bench.cpu(server.process()).of(() -> carriedOut(senders)));
            table.awaitRelay();
        }
        CycleResult result = new CycleResult(senders, Measured.median(floors), Measured.median(ours));
        Workbench.say("  %-32s %,8.1f/s, %s of the floor, %.2f + %.2f ms a command, %d failed"
                .formatted(
                        "commands, " + senders + " at once",
                        result.ours().perSecond(),
                        Figures.share(result.share()),
                        result.ours().serverCpu(),
                        result.ours().databaseCpu(),
                        result.ours().failed()));
        return result;
    }

    /** Both sides' code is compiled by then, and the store's own with them. */
    private void untilSteady() {
        double fastest = 0;
        int inVain = 0;
        for (int lap = 0; lap < MOST_LAPS && inVain < 2; lap++) {
            bare(WARMING);
            double perSecond = carriedOut(WARMING).perSecond();
            inVain = perSecond > fastest * STILL_RISING ? 0 : inVain + 1;
            fastest = Math.max(fastest, perSecond);
        }
        table.awaitRelay();
    }

    private Load bare(int threads) {
        return ClosedLoop.run(Stream.generate(floor::bareCycle).limit(threads).toList(), time());
    }

    private Load carriedOut(int senders) {
        List<Orders> ordering = Stream.generate(this::orders).limit(senders).toList();
        try {
            Instant begun = Instant.now();
            Load sent = ClosedLoop.run(ordering, time());
            return table.ended(begun).load(begun, sent.calls());
        } finally {
            ordering.forEach(Orders::close);
        }
    }

    private Delay delay() {
        try (Orders orders = orders()) {
            Instant begun = Instant.now();
            long gap = (long) (NANOS / A_SECOND);
            long next = System.nanoTime();
            int count = A_SECOND * Math.max(SHORTEST_SECONDS, bench.settings().lapSeconds());
            for (int i = 0; i < count; i++, next += gap) {
                LockSupport.parkNanos(next - System.nanoTime());
                orders.getAsBoolean();
            }
            return table.ended(begun).delay();
        }
    }

    private Orders orders() {
        return new Orders(
                server.baseUrl(), bench.stack().issuer().orElseThrow().accessToken(DemoUsers.INTERNAL_SUPPORT));
    }

    private Duration time() {
        return Duration.ofSeconds(bench.settings().seconds());
    }
}
