package ai.alquimista.painel.application.work;

import ai.alquimista.painel.application.port.Commands;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.command.CommandType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;

/**
 * Where a worker finds commands to try: those it was told of, and those that the index names, which it asks no more often
 * than its pace. What it was told is not needed, only sooner.
 */
public final class Openings {

    private static final int HINTS = 100;
    private static final int CALLS = 1_000;

    private final Commands commands;
    private final Duration pace;
    private final Clock clock;
    private final Queue<CommandId> called = new ArrayBlockingQueue<>(CALLS);
    private final Deque<CommandId> named = new ArrayDeque<>();
    private final PassedOver passedOver = new PassedOver();
    private Set<CommandType> askedFor = Set.of();
    private Instant nextLook = Instant.MIN;

    public Openings(Commands commands, Duration pace, Clock clock) {
        this.commands = commands;
        this.pace = pace;
        this.clock = clock;
    }

    /** From any thread: a command that may be open. */
    void call(CommandId id) {
        called.offer(id);
    }

    /** One to try that is of one of these types; a caller's word says nothing of the type, and counts if it may be any. */
    Optional<CommandId> next(Set<CommandType> types) {
        Instant now = clock.instant();
        boolean fits = types.containsAll(askedFor);
        if ((named.isEmpty() || !fits) && !now.isBefore(nextLook)) fits = look(types, now);
        if (!types.containsAll(EnumSet.allOf(CommandType.class))) called.clear();
        Optional<CommandId> first = fits ? first(named, now) : Optional.empty();
        return first.or(() -> first(called, now));
    }

    /** It was tried: it is now somebody's, be it ours, or over. */
    void tried(CommandId id) {
        passedOver.add(id, clock.instant());
    }

    /** From any thread: it may be open once more. */
    void mayBeOpen(CommandId id) {
        passedOver.remove(id);
    }

    private boolean look(Set<CommandType> types, Instant now) {
        nextLook = now.plus(pace);
        named.clear();
        askedFor = EnumSet.copyOf(types);
        named.addAll(commands.findOpen(askedFor, now, HINTS + passedOver.count(now)));
        return true;
    }

    private Optional<CommandId> first(Queue<CommandId> ids, Instant now) {
        for (CommandId id = ids.poll(); id != null; id = ids.poll()) {
            if (!passedOver.covers(id, now)) return Optional.of(id);
        }
        return Optional.empty();
    }
}
