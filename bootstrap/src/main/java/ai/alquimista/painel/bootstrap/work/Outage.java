package ai.alquimista.painel.bootstrap.work;

import ai.alquimista.painel.domain.Refusal.Unavailable;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something that is done again and again and may fail: its failures are counted, and the log hears of the first and of the end. */
public final class Outage {

    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    private final String what;
    private final Runnable count;
    private final AtomicInteger failures = new AtomicInteger();

    /**
     * No failure so far.
     *
     * @param what as the log calls it
     * @param count is run for each failure
     */
    public Outage(String what, Runnable count) {
        this.what = what;
        this.count = count;
    }

    /** How many times in a row it failed, this one among them. */
    int failed(RuntimeException failure) {
        count.run();
        int times = failures.incrementAndGet();
        if (times > 1) return times;
        if (failure instanceof Unavailable) LOG.warn("{} failed, and is tried again: {}", what, failure.getMessage());
        else LOG.error("{} failed, and is tried again", what, failure);
        return times;
    }

    void over() {
        int times = failures.getAndSet(0);
        if (times > 0) LOG.info("{} goes well again after {} failures", what, times);
    }
}
