package ai.alquimista.painel.domain.limit;

/**
 * How much a bucket lets through: {@code burst} requests at once, and {@code perMinute} a minute, evenly, for as long as it
 * is asked; both from 1 to 1,000,000.
 */
public record Quota(int burst, int perMinute) {

    private static final int MOST = 1_000_000;
    private static final long MINUTE_MICROS = 60_000_000;

    public Quota {
        if (burst < 1 || burst > MOST || perMinute < 1 || perMinute > MOST)
            throw new IllegalArgumentException(
                    "a quota goes from 1 to " + MOST + ", not burst " + burst + " and " + perMinute + " a minute");
    }

    /**
     * The time in which one request's place comes back, GCRA's T. In whole microseconds, so that every store reckons the
     * same; exact where {@code perMinute} divides a minute, within 1 % everywhere.
     */
    public long intervalMicros() {
        return Math.round((double) MINUTE_MICROS / perMinute);
    }

    /** The time in which an empty bucket becomes full: one interval for each request of the burst, GCRA's τ + T. */
    public long fillMicros() {
        return burst * intervalMicros();
    }

    /** What each of so many takes who cannot ask each other; never nothing. */
    public Quota dividedBy(int parts) {
        return new Quota(Math.ceilDiv(burst, parts), Math.ceilDiv(perMinute, parts));
    }
}
