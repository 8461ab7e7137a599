package ai.alquimista.painel.application.memory;

import ai.alquimista.painel.application.port.CommandOutbox;
import java.util.ArrayList;
import java.util.List;

/** Steps that wait to be brought over. */
public final class InMemoryCommandOutbox implements CommandOutbox {

    private final List<Step> waiting = new ArrayList<>();
    private final List<Step> shown = new ArrayList<>();
    private boolean lags;

    public void add(List<Step> steps) {
        waiting.addAll(steps);
        shown.addAll(steps);
    }

    /** From now on it goes on showing what was cleared, as an index does for a while. */
    public void lag() {
        lags = true;
    }

    public List<Step> waiting() {
        return List.copyOf(waiting);
    }

    @Override
    public List<Step> next(int limit) {
        return (lags ? shown : waiting).stream().limit(limit).toList();
    }

    @Override
    public void clear(List<Step> steps) {
        waiting.removeAll(steps);
        if (!lags) shown.removeAll(steps);
    }
}
