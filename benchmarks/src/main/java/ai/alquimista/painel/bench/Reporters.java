package ai.alquimista.painel.bench;

import ai.alquimista.painel.bench.data.Batch;
import ai.alquimista.painel.bench.data.Batches;
import ai.alquimista.painel.bench.data.EventData;
import ai.alquimista.painel.bench.measure.CopySender;
import ai.alquimista.painel.bench.measure.Cpu;
import ai.alquimista.painel.bench.measure.HttpSender;
import ai.alquimista.painel.bench.measure.Measured;
import ai.alquimista.painel.bench.measure.Reporting;
import ai.alquimista.painel.bench.measure.Sender;
import ai.alquimista.painel.local.server.LibertyServer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Sends batches, as the agents' runtimes do and as COPY would. */
record Reporters(Workbench bench, EventData data, LibertyServer server) {

    private static final int MOST_LAPS = 20;
    private static final int SENDERS = 4;

    /** By this much a lap must be faster than those before it to say that the JVM still compiles. */
    private static final double STILL_RISING = 1.02;

    /** Laps until two in a row bring nothing more, half of each plain and half packed. */
    void untilSteady(Batches batches) throws SQLException {
        int half = Math.max(SENDERS, bench.settings().batches() / 2);
        double fastest = 0;
        int inVain = 0;
        for (int lap = 0; lap < MOST_LAPS && inVain < 2; lap++) {
            double perSecond = post(SENDERS, batches.next(half), false, HttpSender.ACCEPTED)
                    .perSecond();
            post(SENDERS, batches.next(half), true, HttpSender.ACCEPTED);
            inVain = perSecond > fastest * STILL_RISING ? 0 : inVain + 1;
            fastest = Math.max(fastest, perSecond);
        }
    }

    Measured copy(int senders, List<Batch> batches) throws SQLException {
        List<Sender> copying = new ArrayList<>();
        for (int i = 0; i < senders; i++) {
            copying.add(new CopySender(bench.cluster().connect(data)));
        }
        return report(bench.cpu(), copying, batches);
    }

    /** @param expected how the answers begin where everything is as it should be */
    Measured post(int senders, List<Batch> batches, boolean packed, String expected) {
        String token = bench.stack().issuer().orElseThrow().machineToken();
        List<Sender> posting = new ArrayList<>();
        for (int i = 0; i < senders; i++) {
            posting.add(HttpSender.to(server.baseUrl(), token, packed, expected));
        }
        return report(bench.cpu(server.process()), posting, batches);
    }

    private static Measured report(Cpu cpu, List<Sender> senders, List<Batch> batches) {
        try {
            return cpu.of(() -> Reporting.run(senders, batches));
        } finally {
            senders.forEach(Sender::close);
        }
    }
}
