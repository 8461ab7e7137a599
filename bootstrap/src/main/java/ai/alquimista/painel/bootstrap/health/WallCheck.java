package ai.alquimista.painel.bootstrap.health;

import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.persistence.database.Door;
import ai.alquimista.painel.persistence.schema.WallsDown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses to serve from a database that does not keep tenants apart: the process ends, so that nobody takes it for
 * healthy. A database out of reach is asked again whenever the orchestrator asks.
 */
@Dependent
class WallCheck {

    static final int WALLS_DOWN = 3;
    private static final Logger LOG = LoggerFactory.getLogger(WallCheck.class);

    private final Door door;

    @Inject
    WallCheck(Door door) {
        this.door = door;
    }

    void atStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
        stand();
    }

    /** True once the walls were seen to stand; false while the database is out of reach. */
    boolean stand() {
        try {
            door.verifyWalls();
            return true;
        } catch (Unavailable away) {
            LOG.debug("the walls cannot be looked at: the database is away", away);
            return false;
        } catch (WallsDown down) {
            LOG.error("refusing to serve: {}", down.getMessage());
            // From a thread of its own: the container waits for this one before it shuts down.
            Thread.ofPlatform().name("walls-down").start(() -> System.exit(WALLS_DOWN));
            return false;
        }
    }
}
