package ai.alquimista.painel.application.work;

import ai.alquimista.painel.application.port.CommandPauses;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.command.Command;
import ai.alquimista.painel.domain.command.CommandType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** Which types a worker takes on now: those that have room and are not paused, as was known a second ago. */
public final class Wanted {

    private static final Duration KNOWN_FOR = Duration.ofSeconds(1);

    private final Room room;
    private final CommandPauses pauses;
    private final Clock clock;
    private Set<CommandType> paused = Set.of();
    private Instant askAgain = Instant.MIN;

    public Wanted(Room room, CommandPauses pauses, Clock clock) {
        this.room = room;
        this.pauses = pauses;
        this.clock = clock;
    }

    Set<CommandType> types() {
        Set<CommandType> types = EnumSet.noneOf(CommandType.class);
        types.addAll(room.types());
        types.removeAll(paused());
        return types;
    }

    /** Whether a command has room whichever of these types it is of. */
    boolean hasRoom(Set<CommandType> types) {
        return room.hasAny(types);
    }

    void take(Command command) {
        room.take(command.order().type());
    }

    void giveBack(Command command) {
        room.giveBack(command.order().type());
    }

    /** What was known last stands while nobody can be asked; each attempt asks once more. */
    private Set<CommandType> paused() {
        Instant now = clock.instant();
        if (now.isBefore(askAgain)) return paused;
        askAgain = now.plus(KNOWN_FOR);
        try {
            paused = pauses.paused();
        } catch (Unavailable away) {
            return paused;
        }
        return paused;
    }
}
