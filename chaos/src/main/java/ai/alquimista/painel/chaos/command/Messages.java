package ai.alquimista.painel.chaos.command;

import ai.alquimista.painel.chaos.Finding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** Where the queues' messages are in the end. */
public final class Messages {

    private static final String REPLAY_ID = "painel_replay_id";
    private static final MessageAttributeValue NONE =
            MessageAttributeValue.builder().stringValue("").build();

    private final int seeded;
    private final List<Message> back;
    private final List<Message> failed;

    /** @param seeded how many there were in all */
    Messages(int seeded, List<Message> back, List<Message> failed) {
        this.seeded = seeded;
        this.back = back;
        this.failed = failed;
    }

    /** The ids under which each message came back, by its body. */
    private Map<String, Set<String>> ids() {
        Map<String, Set<String>> ids = new HashMap<>();
        back.forEach(message -> ids.computeIfAbsent(message.body(), body -> new HashSet<>())
                .add(message.messageAttributes().getOrDefault(REPLAY_ID, NONE).stringValue()));
        return ids;
    }

    /** None is lost, and none is there as two. */
    public List<Finding> findings() {
        Map<String, Set<String>> ids = ids();
        Set<String> anywhere = new HashSet<>(ids.keySet());
        failed.forEach(message -> anywhere.add(message.body()));
        return List.of(
                new Finding("failed messages that are somewhere", seeded, anywhere.size()),
                new Finding("messages that came back without an id", 0, with(ids, of -> of.contains(""))),
                new Finding("messages that came back under different ids", 0, with(ids, of -> of.size() > 1)));
    }

    private static long with(Map<String, Set<String>> ids, Predicate<Set<String>> which) {
        return ids.values().stream().filter(which).count();
    }

    @Override
    public String toString() {
        return "%,d messages came back, %,d of them twice or more; %,d are left"
                .formatted(ids().size(), back.size() - ids().size(), failed.size());
    }
}
