package ai.alquimista.painel.bench;

import ai.alquimista.painel.bench.data.Batch;
import ai.alquimista.painel.bench.data.Batches;
import ai.alquimista.painel.bench.data.EventData;
import ai.alquimista.painel.bench.measure.HttpSender;
import ai.alquimista.painel.bench.measure.Measured;
import ai.alquimista.painel.local.server.LibertyServer;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Batches over HTTP against COPY of the same batches, turn by turn, into tables that hold a day already. */
final class IngestRun {

    private static final List<Integer> SENDERS = List.of(1, 4, BenchSettings.CONNECTIONS);

    /** As many connections as senders, so that none is turned away for the want of one. */
    private static final Map<String, String> CONNECTIONS =
            Map.of("PAINEL_DATABASE_INGEST_POOL_SIZE", Integer.toString(BenchSettings.CONNECTIONS));

    private final BenchSettings settings;
    private final Batches batches;
    private final Reporters reporters;

    private IngestRun(BenchSettings settings, Batches batches, Reporters reporters) {
        this.settings = settings;
        this.batches = batches;
        this.reporters = reporters;
    }

    static List<IngestResult> of(Workbench bench) throws SQLException, IOException {
        Workbench.say("\nTaking events in");
        LocalDate day = EventData.daysAgo(1);
        try (EventData data = EventData.copy(bench.cluster(), Main::done)) {
            data.fill(day, bench.settings().events());
            data.fillKeys(day);
            try (LibertyServer server = bench.serve(data, CONNECTIONS);
                    Batches batches = new Batches(bench.cluster(), data, day)) {
                Reporters reporters = new Reporters(bench, data, server);
                reporters.untilSteady(batches);
                data.run("floor_ingest");
                data.settle();
                return new IngestRun(bench.settings(), batches, reporters).measure();
            }
        }
    }

    private List<IngestResult> measure() throws SQLException {
        reporters.copy(1, batches.next(settings.batches()));
        List<IngestResult> results = new ArrayList<>();
        for (int senders : SENDERS) {
            IngestResult result = measure(senders);
            Workbench.say("  %-32s %,8.0f/s, %s of the floor, %.2f + %.2f ms a batch, %d failed"
                    .formatted(
                            "events, " + senders + " at once",
                            Batch.EVENTS * result.plain().perSecond(),
                            Figures.share(
                                    result.plain().perSecond() / result.floor().perSecond()),
                            result.plain().serverCpu(),
                            result.plain().databaseCpu(),
                            result.failed()));
            results.add(result);
        }
        return results;
    }

    private IngestResult measure(int senders) throws SQLException {
        List<Measured> floors = new ArrayList<>();
        List<Measured> plain = new ArrayList<>();
        List<Measured> packed = new ArrayList<>();
        List<Measured> again = new ArrayList<>();
        for (int round = 0; round < settings.rounds(); round++) {
            List<Batch> some = batches.next(settings.batches());
            List<Batch> others = batches.next(settings.batches());
            floors.add(reporters.copy(senders, some));
            plain.add(reporters.post(senders, some, false, HttpSender.ACCEPTED));
            packed.add(reporters.post(senders, others, true, HttpSender.ACCEPTED));
            again.add(reporters.post(senders, some, false, HttpSender.KNOWN));
        }
        return new IngestResult(
                senders,
                Measured.median(floors),
                Measured.median(plain),
                Measured.median(packed),
                Measured.median(again));
    }
}
