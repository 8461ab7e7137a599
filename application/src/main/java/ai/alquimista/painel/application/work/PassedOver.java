package ai.alquimista.painel.application.work;

import ai.alquimista.painel.domain.command.CommandId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Commands that are not tried for a moment, since somebody has hold of them or they are over: an index that lags names them
 * again and again.
 */
final class PassedOver {

    static final Duration MOMENT = Duration.ofSeconds(5);

    private final Map<CommandId, Instant> until = new ConcurrentHashMap<>();

    void add(CommandId id, Instant now) {
        until.put(id, now.plus(MOMENT));
    }

    void remove(CommandId id) {
        until.remove(id);
    }

    boolean covers(CommandId id, Instant now) {
        Instant end = until.get(id);
        return end != null && now.isBefore(end);
    }

    /** How many it covers at that time. */
    int count(Instant now) {
        until.values().removeIf(end -> !now.isBefore(end));
        return until.size();
    }
}
