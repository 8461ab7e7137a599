package ai.alquimista.painel.chaos.command;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** What came back from the server, counted: statuses, and the failures in which nothing came back. */
final class Replies {

    private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();

    void count(String reply) {
        counts.computeIfAbsent(reply, key -> new LongAdder()).increment();
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
