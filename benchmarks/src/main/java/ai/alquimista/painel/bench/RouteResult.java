package ai.alquimista.painel.bench;

import ai.alquimista.painel.bench.measure.Measured;
import ai.alquimista.painel.bench.record.Buffers;
import java.util.Optional;

/**
 * Medians of one route on one size.
 *
 * @param floor the same statements by pgbench; absent where the route sends none
 * @param wide ours once more, over far more tenants than fit in any cache; absent where all ask the same
 * @param statements reads that one call sends to PostgreSQL
 */
record RouteResult(
        String name,
        Optional<Measured> floor,
        Optional<Measured> peer,
        Measured ours,
        Optional<Measured> wide,
        int statements,
        Buffers buffers) {

    /** PostgreSQL's milliseconds for each call, over as many tenants as were asked. */
    double databaseCpu() {
        return wide.orElse(ours).databaseCpu();
    }
}
