package ai.alquimista.painel.persistence.metering;

import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Partitions of raw events, as the schema's owner. */
interface PartitionSql {

    /** So long a lock is waited for: whoever comes after waits as well, and senders give up after half a second. */
    @SqlQuery("SELECT set_config('lock_timeout', '300ms', true)")
    String waitShortly();

    @SqlQuery("SELECT make_partition(:day)")
    boolean make(LocalDate day);

    @SqlQuery("SELECT forget_days(:last)")
    boolean forget(LocalDate last);

    @SqlQuery("SELECT sealed_through FROM usage_floor")
    Optional<LocalDate> findFloor();

    @SqlUpdate("""
            DELETE FROM event_keys
             WHERE day <= (SELECT sealed_through FROM usage_floor)
            """)
    int forgetKeys();
}
