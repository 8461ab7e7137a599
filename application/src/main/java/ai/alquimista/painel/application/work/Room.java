package ai.alquimista.painel.application.work;

import ai.alquimista.painel.domain.command.CommandType;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** How many commands of each type a worker carries out at once. One thread takes room, any gives it back. */
public final class Room {

    private final Map<CommandType, AtomicInteger> free = new EnumMap<>(CommandType.class);

    /**
     * All free.
     *
     * @param atOnce at least 1 for each type
     */
    public Room(Map<CommandType, Integer> atOnce) {
        for (CommandType type : CommandType.values()) {
            int most = atOnce.getOrDefault(type, 0);
            if (most < 1) throw new IllegalArgumentException("no room for " + type);
            free.put(type, new AtomicInteger(most));
        }
    }

    /** The types that there is room for. */
    Set<CommandType> types() {
        Set<CommandType> types = EnumSet.noneOf(CommandType.class);
        free.forEach((type, places) -> {
            if (places.get() > 0) types.add(type);
        });
        return types;
    }

    /** Whether one more of each of these has room. */
    boolean hasAny(Set<CommandType> types) {
        return !types.isEmpty() && types().containsAll(types);
    }

    void take(CommandType type) {
        places(type).decrementAndGet();
    }

    void giveBack(CommandType type) {
        places(type).incrementAndGet();
    }

    private AtomicInteger places(CommandType type) {
        AtomicInteger places = free.get(type);
        if (places == null) throw new IllegalStateException("no room for " + type);
        return places;
    }
}
