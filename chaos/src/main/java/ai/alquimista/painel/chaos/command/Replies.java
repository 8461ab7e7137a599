package ai.alquimista.painel.chaos.command;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** What came back from the server, counted: statuses, and the failures in which nothing came back. */
public final class Replies {

    private static final String UNFORESEEN = "500";

    private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();

    void count(String reply) {
        counts.computeIfAbsent(reply, key -> new LongAdder()).increment();
    }

    /** How often the server gave an answer that no outage excuses. */
    long unforeseen() {
        LongAdder count = counts.get(UNFORESEEN);
        return count == null ? 0 : count.sum();
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
