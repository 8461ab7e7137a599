package ai.alquimista.painel.application.work;

import ai.alquimista.painel.domain.Refusal.Unavailable;
import java.time.Duration;

/**
 * One attempt from its beginning to its entry. What came of it is written down as soon as the store takes it: for as long as
 * the command is held it is tried again, since the next worker would have to do everything once more.
 */
public final class Attempt {

    private static final Backoff PATIENCE = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(2), 1, () -> 0.75);

    private final CarryingOut carrying;
    private final Settlement settlement;
    private final WorkObserver observer;
    private final Pausing pausing;

    public Attempt(CarryingOut carrying, Settlement settlement, WorkObserver observer, Pausing pausing) {
        this.carrying = carrying;
        this.settlement = settlement;
        this.observer = observer;
        this.pausing = pausing;
    }

    /** Answers whether the command is over, as far as this worker knows. */
    boolean make(Hold hold) {
        observer.began(hold.command());
        Ending ending = settle(hold, carryOut(hold));
        observer.ended(hold.command(), ending);
        return switch (ending) {
            case SUCCEEDED, FAILED -> true;
            case POSTPONED, LOST -> false;
        };
    }

    void giveBack(Hold hold) {
        settlement.giveBack(hold);
    }

    private Work carryOut(Hold hold) {
        try {
            return carrying.carryOut(hold);
        } catch (RuntimeException failure) {
            observer.failed(hold.command(), failure);
            return new Work.Again("an unexpected failure, " + failure.getClass().getSimpleName(), true);
        }
    }

    private Ending settle(Hold hold, Work work) {
        int tries = 0;
        do {
            try {
                return settlement.settle(hold, work);
            } catch (Unavailable away) {
                tries++;
            }
        } while (waited(tries) && hold.isHeld());
        return Ending.LOST;
    }

    private boolean waited(int tries) {
        try {
            pausing.pause(PATIENCE.pause(tries));
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
