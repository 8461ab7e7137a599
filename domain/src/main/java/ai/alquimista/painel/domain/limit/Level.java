package ai.alquimista.painel.domain.limit;

/**
 * How a bucket stands at a moment, by the generic cell rate algorithm (ITU-T I.371, annex A, virtual scheduling).
 *
 * <p>A bucket keeps one number, the theoretical arrival time TAT: when the next request would come if all came evenly, one
 * every T. A request at the time t conforms if t ≥ TAT − τ with τ = (burst − 1) · T, and then TAT becomes max(t, TAT) + T; one
 * that does not conform changes nothing. What counts is the debt TAT − t, so the rule here reads: debt + T ≤ burst · T.
 *
 * @param debtMicros the time until the bucket is full again if nobody asks; from 0 to the quota's fill time
 */
public record Level(Bucket bucket, long debtMicros) {

    private static final long SECOND_MICROS = 1_000_000;

    public Level {
        if (debtMicros < 0 || debtMicros > bucket.quota().fillMicros())
            throw new IllegalArgumentException("a debt from 0 to the fill time, not " + debtMicros);
    }

    /**
     * The level at that time. A debt beyond the fill time, from before the quota was lowered or from a clock that went back,
     * counts as an empty bucket.
     *
     * @param arrivalMicros the TAT, on the same clock
     */
    public static Level at(Bucket bucket, long arrivalMicros, long nowMicros) {
        return new Level(
                bucket, Math.clamp(arrivalMicros - nowMicros, 0L, bucket.quota().fillMicros()));
    }

    /** Whether one more request conforms. */
    public boolean admitsOne() {
        return waitMicros() <= 0;
    }

    /** The level behind a request that conformed. */
    public Level chargedOne() {
        return new Level(bucket, debtMicros + bucket.quota().intervalMicros());
    }

    /** How many requests more would conform now. */
    public int remaining() {
        Quota quota = bucket.quota();
        return (int) ((quota.fillMicros() - debtMicros) / quota.intervalMicros());
    }

    /** Until the bucket is full, in whole seconds, rounded up. */
    public int resetSeconds() {
        return seconds(debtMicros);
    }

    /** Until one more request conforms, in whole seconds, rounded up; 0 if one does now. */
    public int waitSeconds() {
        return seconds(Math.max(0, waitMicros()));
    }

    private long waitMicros() {
        Quota quota = bucket.quota();
        return debtMicros + quota.intervalMicros() - quota.fillMicros();
    }

    private static int seconds(long micros) {
        return Math.toIntExact(Math.ceilDiv(micros, SECOND_MICROS));
    }
}
