package ai.alquimista.painel.chaos;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** What came back from the server, counted: statuses, and the failures in which nothing came back. */
public final class Answers {

    private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();
    private final LongAdder accepted = new LongAdder();
    private final LongAdder duplicates = new LongAdder();

    void count(String answer) {
        counts.computeIfAbsent(answer, key -> new LongAdder()).increment();
    }

    /** How many events were answered to be new, and how many to be known. */
    void count(int asNew, int asKnown) {
        accepted.add(asNew);
        duplicates.add(asKnown);
    }

    /** How often nothing, or nothing good, came back. */
    long unanswered() {
        return counts.entrySet().stream()
                .filter(each -> !each.getKey().equals(Sender.TAKEN))
                .mapToLong(each -> each.getValue().sum())
                .sum();
    }

    @Override
    public String toString() {
        return counts + ", events as new %,d, as known %,d".formatted(accepted.sum(), duplicates.sum());
    }
}
