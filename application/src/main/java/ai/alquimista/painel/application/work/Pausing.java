package ai.alquimista.painel.application.work;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
public interface Pausing {

    void pause(Duration time) throws InterruptedException;
}
