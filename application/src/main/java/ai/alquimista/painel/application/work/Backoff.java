package ai.alquimista.painel.application.work;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** How long to wait before the next attempt: anything up to a ceiling that doubles each time, so that nobody keeps step. */
public final class Backoff {

    private static final int DOUBLINGS = 30;

    private final Duration first;
    private final Duration most;
    private final int attempts;
    private final DoubleSupplier random;

    /**
     * Waits of that size.
     *
     * @param first the ceiling after the first attempt
     * @param most the highest ceiling
     * @param attempts how many there are at most
     * @param random from 0 to just below 1
     */
    public Backoff(Duration first, Duration most, int attempts, DoubleSupplier random) {
        if (attempts < 1) throw new IllegalArgumentException("a command needs an attempt");
        this.first = first;
        this.most = most;
        this.attempts = attempts;
        this.random = random;
    }

    /** The wait after that attempt, counted from 1; empty if it was the last. */
    Optional<Duration> after(int attempt) {
        return attempt < attempts ? Optional.of(pause(attempt)) : Optional.empty();
    }

    /** The wait after so many failures in a row, however many. */
    public Duration pause(int failures) {
        long doubled = first.toMillis() << Math.min(Math.max(failures - 1, 0), DOUBLINGS);
        return Duration.ofMillis((long) (Math.min(doubled, most.toMillis()) * random.getAsDouble()));
    }

    /** Whether that attempt, counted from 1, is one too many. */
    boolean isPast(int attempt) {
        return attempt > attempts;
    }
}
