package ai.alquimista.painel.persistence.user;

import ai.alquimista.painel.persistence.database.Door;
import java.time.Clock;

/** What tells an operator whether the identity provider hears of tenants' people in time. */
public final class DirectorySigns {

    private final Door door;
    private final Clock clock;

    public DirectorySigns(Door door, Clock clock) {
        this.door = door;
        this.clock = clock;
    }

    /** For how long the oldest task has been open; 0 where none is. */
    public long oldestSeconds() {
        return door.inInternalTransaction(
                TenantUserSql.class, sql -> sql.tasks().findOldestSeconds(clock.instant()));
    }
}
