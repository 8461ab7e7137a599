package ai.alquimista.painel.bootstrap.health;

import ai.alquimista.painel.application.port.StoreProbe;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks every store at once, so that the slowest alone decides how long the answer takes. */
final class StoreStates {

    private static final Logger LOG = LoggerFactory.getLogger(StoreStates.class);

    private final Collection<StoreProbe> probes;
    private final Map<String, Boolean> before = new ConcurrentHashMap<>();

    StoreStates(Collection<StoreProbe> probes) {
        this.probes = probes;
    }

    /** Each store's name, and whether it answered within its budget. */
    Map<String, Boolean> ask() {
        Map<String, Boolean> states = new ConcurrentHashMap<>();
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            probes.forEach(probe -> each.execute(() -> states.put(probe.store(), answers(probe))));
        }
        return new TreeMap<>(states);
    }

    private boolean answers(StoreProbe probe) {
        try {
            probe.probe();
            changed(probe.store(), true, null);
            return true;
        } catch (Unavailable unavailable) {
            changed(probe.store(), false, unavailable);
            return false;
        }
    }

    /** A store's state is logged when it changes, not each time the orchestrator asks. */
    private void changed(String store, boolean up, @Nullable Unavailable reason) {
        Boolean was = before.put(store, up);
        if (was != null && was == up) return;
        if (up) LOG.info("{} answers", store);
        else LOG.warn("{} does not answer", store, reason);
    }
}
