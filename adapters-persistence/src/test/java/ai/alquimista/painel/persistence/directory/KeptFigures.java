package ai.alquimista.painel.persistence.directory;

import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;

/** What the directory is read from, which triggers keep, moved to the day that a test takes for today. */
final class KeptFigures {

    private KeptFigures() {}

    /** At noon in UTC, which is the same day in all of Brazil. */
    static void of(Jdbi owner, LocalDate today) {
        owner.useHandle(handle -> handle.createQuery(
                        "SELECT move_windows(ARRAY(SELECT tenant_id FROM tenant_stats), CAST(:noon AS timestamptz))")
                .bind("noon", today + " 12:00Z")
                .mapTo(Long.class)
                .one());
    }
}
