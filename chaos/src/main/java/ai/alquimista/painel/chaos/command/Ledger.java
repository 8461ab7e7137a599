package ai.alquimista.painel.chaos.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the commands' table has in the end: each command, and the numbers of its steps. */
public final class Ledger {

    private static final String TAKEN_OVER = "TAKEN_OVER";
    private static final String JOURNAL = "journal#";

    /** In the ids of what is neither. */
    private static final String OTHERS = "#";

    private static final AttributeValue NONE = AttributeValue.fromS("");

    private final Map<String, Kept> commands = new HashMap<>();
    private final Map<String, List<Integer>> steps = new HashMap<>();
    private final Map<String, SortedMap<Integer, String>> causes = new HashMap<>();

    private Ledger() {}

    /**
     * A command.
     *
     * @param error empty where there is none
     * @param attempts how often it was begun
     */
    public record Kept(String type, String status, String error, int attempts) {}

    /** As it is now. */
    public static Ledger read(CommandStore store) {
        Ledger ledger = new Ledger();
        store.items().forEach(ledger::add);
        ledger.steps.values().forEach(numbers -> numbers.sort(null));
        return ledger;
    }

    private void add(Map<String, AttributeValue> item) {
        String id = text(item, "command_id");
        if (id.startsWith(JOURNAL)) addStep(id.substring(JOURNAL.length()), item);
        else if (!id.contains(OTHERS))
            commands.put(
                    id,
                    new Kept(
                            text(item, "command_type"),
                            text(item, "status"),
                            text(item, "error_message"),
                            Integer.parseInt(item.getOrDefault("attempts", AttributeValue.fromN("0"))
                                    .n())));
    }

    private void addStep(String command, Map<String, AttributeValue> item) {
        steps.computeIfAbsent(command, known -> new ArrayList<>()).add(Integer.parseInt(text(item, "created_at")));
        causes.computeIfAbsent(command, known -> new TreeMap<>())
                .put(Integer.parseInt(text(item, "created_at")), text(item, "cause"));
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return item.getOrDefault(name, NONE).s();
    }

    /** By id. */
    public Map<String, Kept> commands() {
        return commands;
    }

    /** In order. */
    List<Integer> steps(String command) {
        return steps.getOrDefault(command, List.of());
    }

    /** How often a worker began again what another had begun, and neither put off nor given back. */
    public long abandoned() {
        return causes.values().stream().mapToLong(Ledger::abandoned).sum();
    }

    private static long abandoned(SortedMap<Integer, String> causes) {
        long abandoned = 0;
        String before = "";
        for (String cause : causes.values()) {
            if (cause.equals(TAKEN_OVER) && (before.equals("CLAIMED") || before.equals(TAKEN_OVER))) abandoned++;
            before = cause;
        }
        return abandoned;
    }
}
