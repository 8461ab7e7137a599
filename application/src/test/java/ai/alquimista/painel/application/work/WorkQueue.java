package ai.alquimista.painel.application.work;

import ai.alquimista.painel.application.port.DeadLetters;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One queue's failed messages, hidden for a while once they are received. */
final class WorkQueue implements DeadLetters {

    static final String NAME = "ingest-events";
    static final Duration HIDDEN = Duration.ofSeconds(30);

    private final Map<String, Instant> waiting = new LinkedHashMap<>();
    private final Trouble trouble;
    private final WorkClock clock;
    final List<String> sent = new ArrayList<>();
    final Set<String> deleted = new LinkedHashSet<>();

    WorkQueue(Trouble trouble, WorkClock clock) {
        this.trouble = trouble;
        this.clock = clock;
    }

    /** A failed message. */
    private record Letter(String messageId) implements DeadLetter {}

    void fill(int messages) {
        for (int i = 0; i < messages; i++) waiting.put("m" + i, Instant.MIN);
    }

    Set<String> waiting() {
        return waiting.keySet();
    }

    @Override
    public Optional<Long> waiting(String queue) {
        trouble.moment();
        return queue.equals(NAME) ? Optional.of((long) waiting.size()) : Optional.empty();
    }

    @Override
    public List<DeadLetter> receive(String queue, int limit) {
        trouble.moment();
        List<DeadLetter> received = waiting.entrySet().stream()
                .filter(letter -> !clock.instant().isBefore(letter.getValue()))
                .limit(limit)
                .map(letter -> (DeadLetter) new Letter(letter.getKey()))
                .toList();
        received.forEach(
                letter -> waiting.put(letter.messageId(), clock.instant().plus(HIDDEN)));
        trouble.moment();
        return received;
    }

    @Override
    public void sendBack(String queue, DeadLetter letter, String token) {
        trouble.moment();
        sent.add(token);
        trouble.moment();
    }

    @Override
    public void delete(String queue, DeadLetter letter) {
        trouble.moment();
        waiting.remove(letter.messageId());
        deleted.add(letter.messageId());
        trouble.moment();
    }
}
