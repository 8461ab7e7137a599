package ai.alquimista.painel.rest.telemetry;

import ai.alquimista.painel.application.port.ReadCacheObserver;
import ai.alquimista.painel.application.read.ReadKey;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what the read cache does. What stood in another's place is one more attempt across the wall between tenants. */
@Dependent
public class MicroProfileReadCacheMeter implements ReadCacheObserver {

    private static final Logger LOG = LoggerFactory.getLogger(MicroProfileReadCacheMeter.class);

    private final Counter hits;
    private final Counter misses;
    private final Counter foreign;
    private final Counter unavailable;
    private final Counter violations;

    @Inject
    public MicroProfileReadCacheMeter(MetricRegistry registry) {
        this.hits = counter(registry, "hit");
        this.misses = counter(registry, "miss");
        this.foreign = counter(registry, "foreign");
        this.unavailable = counter(registry, "unavailable");
        this.violations = registry.counter("painel_isolation_violations");
    }

    @Override
    public void hit() {
        hits.inc();
    }

    @Override
    public void miss() {
        misses.inc();
    }

    @Override
    public void foreign(ReadKey<?> key) {
        foreign.inc();
        violations.inc();
        LOG.error(
                "an answer that was kept for others stood where {} of {} is kept; it was not served",
                key.by().operation().id(),
                key.tenant().map(tenant -> "tenant " + tenant).orElse("the platform"));
    }

    @Override
    public void unavailable() {
        unavailable.inc();
    }

    private static Counter counter(MetricRegistry registry, String result) {
        return registry.counter("painel_read_cache", new Tag("result", result));
    }
}
