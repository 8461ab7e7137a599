package ai.alquimista.painel.aws.command;

import ai.alquimista.painel.domain.command.CommandId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Open commands as an index had them when it was last asked: each is worth one try to take hold of it unread. */
final class Sightings {

    private final Map<CommandId, CommandItem> seen = new ConcurrentHashMap<>();

    /** These and no others. */
    void renew(Collection<CommandItem> items) {
        seen.clear();
        for (CommandItem item : items) seen.put(item.command().id(), item);
    }

    /** Gives it out once. */
    Optional<CommandItem> take(CommandId id) {
        return Optional.ofNullable(seen.remove(id));
    }
}
