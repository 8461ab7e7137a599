package ai.alquimista.painel.chaos;

import java.util.BitSet;
import java.util.Random;

/**
 * The load in batches. Each is given to one sender, who keeps it until it is acknowledged; now and then, and when there is
 * nothing else to do, one that was acknowledged is given out once more.
 */
public final class Batches {

    private static final int REPEATED = 20;

    private final Load load;
    private final Random luck;
    private final BitSet acknowledged = new BitSet();
    private int next;
    private int events;
    private long lastNews = System.nanoTime();

    public Batches(Load load, long seed) {
        this.load = load;
        this.luck = new Random(seed);
    }

    /** The number of a batch to send. */
    synchronized int take() {
        boolean again = next == load.batches() || luck.nextInt(REPEATED) == 0;
        return again && !acknowledged.isEmpty() ? known() : next();
    }

    private int known() {
        int number = acknowledged.nextSetBit(luck.nextInt(load.batches()));
        return number < 0 ? acknowledged.nextSetBit(0) : number;
    }

    /** Past the last one, while none has come through yet, the first. */
    private int next() {
        return next == load.batches() ? 0 : next++;
    }

    public synchronized boolean isAcknowledged(int number) {
        return acknowledged.get(number);
    }

    synchronized void acknowledge(int number) {
        if (acknowledged.get(number)) return;
        acknowledged.set(number);
        events += load.size(number);
        lastNews = System.nanoTime();
    }

    /** Events in acknowledged batches. */
    public synchronized int events() {
        return events;
    }

    public synchronized boolean areDone() {
        return acknowledged.cardinality() == load.batches();
    }

    /** Nanoseconds since a batch was last acknowledged for the first time. */
    synchronized long silence() {
        return areDone() ? 0 : System.nanoTime() - lastNews;
    }
}
