package ai.alquimista.painel.bench;

import java.util.List;
import java.util.Optional;

/** What was measured of events; empty where it was not asked for. */
record MeteringResult(
        List<IngestResult> ingest,
        Optional<RollUpResult> rollUp,
        Optional<MemoryResult> memory,
        Optional<MonthResult> month) {

    boolean isEmpty() {
        return ingest.isEmpty() && rollUp.isEmpty() && memory.isEmpty() && month.isEmpty();
    }
}
