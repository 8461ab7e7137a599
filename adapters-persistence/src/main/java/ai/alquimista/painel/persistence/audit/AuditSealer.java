package ai.alquimista.painel.persistence.audit;

import ai.alquimista.painel.application.port.CanonicalJson;
import ai.alquimista.painel.domain.audit.ChainPoint;
import ai.alquimista.painel.domain.audit.LoggedEvent;
import ai.alquimista.painel.persistence.database.JobDoor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gives events their places in the chain, after the fact, so that nobody who writes one waits for another. */
public final class AuditSealer {

    private static final String NAME = "painel.audit-sealer";
    private static final int AT_ONCE = 1_000;

    private final JobDoor door;
    private final CanonicalJson json;

    public AuditSealer(JobDoor door, CanonicalJson json) {
        this.door = door;
        this.json = json;
    }

    /**
     * Seals all that waits.
     *
     * @return false if another process is at it
     */
    public boolean seal() {
        return door.alone(NAME, () -> {
            int handled = AT_ONCE;
            while (handled == AT_ONCE) handled = door.inTransaction(SealSql.class, this::sealSome);
        });
    }

    /**
     * An event that is committed between the two looks is left to the next batch. No two events have one id; should somebody
     * have slipped in another, the check finds it without a place.
     */
    private int sealSome(SealSql sql) {
        Map<UUID, LoggedEvent> events = new LinkedHashMap<>();
        for (EventRow row : sql.findUnsealed(AT_ONCE)) events.putIfAbsent(row.id(), row.event());
        if (!events.isEmpty()) append(sql, events.values());
        return sql.forget(AT_ONCE);
    }

    private void append(SealSql sql, Collection<LoggedEvent> events) {
        ChainPoint head = sql.findHead().orElse(ChainPoint.START);
        long first = head.seq() + 1;
        List<UUID> ids = new ArrayList<>(events.size());
        List<String> hashes = new ArrayList<>(events.size());
        for (LoggedEvent event : events) {
            head = head.then(json.of(event.structure()));
            ids.add(event.id());
            hashes.add(head.hash().hex());
        }
        sql.seal(first, ids, hashes);
    }
}
