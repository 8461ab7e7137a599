package ai.alquimista.painel.bench;

import ai.alquimista.painel.bench.data.Loader;
import ai.alquimista.painel.bench.data.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Events from their arrival to the pages, part by part, each on a copy of size S. */
final class MeteringRun {

    private static final Set<Part> PARTS = Set.of(Part.INGEST, Part.ROLLUP, Part.MEMORY, Part.MONTH);

    private MeteringRun() {}

    static MeteringResult of(Workbench bench) throws Exception {
        BenchSettings settings = bench.settings();
        if (PARTS.stream().anyMatch(settings::wants)) {
            new Loader(bench.cluster(), Main::done).ensure(Size.S, bench.schema());
        }
        return new MeteringResult(
                settings.wants(Part.INGEST) ? IngestRun.of(bench) : List.of(),
                settings.wants(Part.ROLLUP) ? Optional.of(RollUpRun.of(bench)) : Optional.empty(),
                settings.wants(Part.MEMORY) ? Optional.of(MemoryRun.of(bench)) : Optional.empty(),
                settings.wants(Part.MONTH) ? Optional.of(MonthRun.of(bench)) : Optional.empty());
    }
}
