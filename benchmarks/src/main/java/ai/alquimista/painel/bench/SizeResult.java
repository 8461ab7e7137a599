package ai.alquimista.painel.bench;

import ai.alquimista.painel.bench.data.Size;
import ai.alquimista.painel.bench.measure.Measured;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * All that was measured on one size.
 *
 * @param obviousOverview milliseconds of the overview by the obvious SQL; absent where it was not run
 */
record SizeResult(
        Size size,
        List<RouteResult> routes,
        Optional<Isolation> isolation,
        Optional<Remembered> remembered,
        Optional<Overload> overload,
        OptionalDouble obviousOverview) {

    /** The same reads without and with the walls. */
    record Isolation(Measured bare, Measured isolated) {}

    /** {@code /tenant/me} from the cache, and what stands under it. */
    record Remembered(Measured constant, Measured redis, Optional<Measured> peer, Measured ours) {}

    Optional<RouteResult> route(String name) {
        return routes.stream().filter(route -> route.name().equals(name)).findFirst();
    }
}
