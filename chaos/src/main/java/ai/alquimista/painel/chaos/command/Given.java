package ai.alquimista.painel.chaos.command;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What was sent and what was acknowledged, by idempotency key; one key has one command however often it is sent. */
public final class Given {

    private final Map<String, String> commands = new ConcurrentHashMap<>();
    private final Set<String> contradicted = ConcurrentHashMap.newKeySet();

    /** The command was acknowledged under that key. */
    void acknowledge(String key, String command) {
        String before = commands.putIfAbsent(key, command);
        if (before != null && !before.equals(command)) contradicted.add(key);
    }

    public int acknowledged() {
        return commands.size();
    }

    public Set<String> commands() {
        return Set.copyOf(commands.values());
    }

    /** Each command by the key under which it was acknowledged. */
    public Map<String, String> byKey() {
        return Map.copyOf(commands);
    }

    /** Keys that were answered with different commands. */
    int contradicted() {
        return contradicted.size();
    }
}
