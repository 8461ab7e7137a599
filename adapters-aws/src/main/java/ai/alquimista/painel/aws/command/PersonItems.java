package ai.alquimista.painel.aws.command;

import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.command.CommandStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Finds the items that tell a person. The log knows which commands the person moved, the outbox which it will know of, and
 * the status index every command there is: no index is by person, and each is looked at. What they name is then read as it
 * is at this moment.
 */
final class PersonItems {

    private static final int PAGE = 1_000;

    private final TableDoor door;
    private final CommandReads reads;

    PersonItems(TableDoor door) {
        this.door = door;
        this.reads = new CommandReads(door);
    }

    /** The commands that may tell the person. */
    Set<CommandId> commands(Known known, Collection<CommandId> logged) {
        Set<CommandId> ids = new LinkedHashSet<>(logged);
        DynamoCommandOutbox.waiting(door, PAGE).forEachRemaining(step -> {
            if (known.took(step)) ids.add(JournalItem.read(step).command());
        });
        // In the order of a command's life, so that one that moves on meanwhile is seen twice rather than not at all.
        for (CommandStatus status : CommandStatus.values())
            IndexQuery.ofStatus(status).items(door, PAGE, true).forEachRemaining(command -> {
                if (known.isToldBy(command)) ids.add(id(command));
            });
        return ids;
    }

    /** Those commands' own items that tell the person. */
    List<Map<String, AttributeValue>> told(Known known, Set<CommandId> ids) {
        List<Map<String, AttributeValue>> told = new ArrayList<>();
        for (CommandId id : ids) add(told, reads.item(id), known::isToldBy);
        return told;
    }

    /** Their steps that the person took. */
    List<Map<String, AttributeValue>> steps(Known known, Set<CommandId> ids) {
        List<Map<String, AttributeValue>> steps = new ArrayList<>();
        for (CommandId id : ids) add(steps, reads.journal(id), known::took);
        return steps;
    }

    private static void add(
            List<Map<String, AttributeValue>> found,
            Iterator<Map<String, AttributeValue>> items,
            Predicate<Map<String, AttributeValue>> wanted) {
        items.forEachRemaining(item -> {
            if (wanted.test(item)) found.add(item);
        });
    }

    private static CommandId id(Map<String, AttributeValue> command) {
        return new CommandId(UUID.fromString(Values.text(command, Attribute.COMMAND_ID)));
    }
}
