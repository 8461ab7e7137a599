package ai.alquimista.painel.application.port;

import java.time.Instant;
import java.util.List;

/** Credentials that no integration has, of all tenants, as whoever clears them away finds them. */
public interface CondemnedCredentials {

    /** Oldest first. What was in doubt before that moment is condemned by it: whoever noted it is gone. */
    List<Doubt> oldest(Instant before, int most);

    /** The secret store has forgotten it. */
    void settle(Doubt condemned);
}
