package ai.alquimista.painel.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** What the service does by itself once it is left in peace: the marks that are left are rolled up, and change what they ought to. */
public final class Healing {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final String MARKS =
            "SELECT (SELECT count(*) FROM usage_dirty_days) + (SELECT count(*) FROM platform_dirty_days)";
    private static final String MARK_ALL =
            "INSERT INTO usage_dirty_days (tenant_id, day, agent_id) SELECT DISTINCT tenant_id, day, agent_id FROM agent_requests";
    private static final String ROWS = """
            SELECT concat_ws(' ', u.xmin, u) FROM tenant_usage_daily u
             UNION ALL
            SELECT concat_ws(' ', s.xmin, s) FROM tenant_usage_sketches s
            """;

    private final Jdbi owner;
    private final Evidence evidence;

    public Healing(Jdbi owner, Evidence evidence) {
        this.owner = owner;
        this.evidence = evidence;
    }

    /** Waits for the next rounds. */
    public Finding rest() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (marks() > 0 && System.nanoTime() < end) Thread.sleep(LOOK);
        return new Finding("marks left after the next round", 0, marks());
    }

    /** Has every day rolled anew: rows that are right stay as they are, to the byte and unwritten. */
    List<Finding> again() throws InterruptedException {
        Set<String> before = evidence.rows(ROWS);
        owner.useHandle(handle -> handle.execute(MARK_ALL));
        Finding rest = rest();
        return List.of(
                rest,
                new Finding(
                        "rows written when all is rolled once more",
                        0,
                        Evidence.different(before, evidence.rows(ROWS))));
    }

    private long marks() {
        return evidence.count(MARKS);
    }
}
