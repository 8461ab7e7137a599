package ai.alquimista.painel.local;

import java.time.Duration;

/** Hears what has come up and how long it took; called from several threads. */
@FunctionalInterface
public interface Progress {

    /** Called once for each part, with the time that it took. */
    void done(String what, Duration took);
}
