package ai.alquimista.painel.persistence.incident;

import ai.alquimista.painel.application.port.IncidentFeed.Change;
import ai.alquimista.painel.application.port.IncidentOutbox;
import ai.alquimista.painel.persistence.database.JobDoor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Changes that wait to be told, for one job at a time. */
public final class JdbiIncidentOutbox implements IncidentOutbox {

    private static final Duration KEPT = Duration.ofHours(24);

    private final JobDoor door;

    public JdbiIncidentOutbox(JobDoor door) {
        this.door = door;
    }

    @Override
    public List<Change> next(int limit) {
        return door.inTransaction(IncidentFeedSql.class, sql -> sql.findUntold(limit));
    }

    @Override
    public void told(List<Change> changes, Instant at) {
        List<Long> sequences = changes.stream().map(Change::sequence).toList();
        door.inTransaction(IncidentFeedSql.class, sql -> {
            sql.told(sequences, at);
            return changes;
        });
    }

    /** Forgets what was told a day ago; the audit log keeps it. */
    public int forget(Instant now) {
        return door.inTransaction(IncidentFeedSql.class, sql -> sql.forget(now.minus(KEPT)));
    }
}
