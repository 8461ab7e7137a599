package ai.alquimista.painel.aws.command;

import static java.util.Comparator.comparing;

import ai.alquimista.painel.domain.command.Command;
import ai.alquimista.painel.domain.command.CommandCriteria;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.command.CommandStatus;
import ai.alquimista.painel.domain.command.CommandType;
import ai.alquimista.painel.domain.paging.Anchor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** Lists from the table's indexes; never a scan. */
final class CommandLists {

    /** By the ids' texts: a UUID's own order is by signed numbers, which no other store has. */
    private static final Comparator<Command> OLDEST_FIRST =
            comparing(Command::createdAt).thenComparing(command -> command.id().toString());

    private final TableDoor door;

    CommandLists(TableDoor door) {
        this.door = door;
    }

    /**
     * Where all statuses are asked for, their lists are merged. They are read in the order of a command's life, so that one
     * that moves on meanwhile is seen twice rather than not at all; what was seen last stands.
     */
    List<Command> list(CommandCriteria criteria, int limit, Optional<Anchor> after) {
        Map<CommandId, Command> rows = new LinkedHashMap<>();
        for (IndexQuery query : queries(criteria, after))
            for (Command row : newest(query, limit + 1, after)) rows.put(row.id(), row);
        return sorted(rows.values(), OLDEST_FIRST.reversed(), limit + 1);
    }

    private static List<IndexQuery> queries(CommandCriteria criteria, Optional<Anchor> after) {
        Optional<Instant> last = after.map(Anchor::moment);
        if (criteria.tenant().isPresent())
            return List.of(IndexQuery.ofTenant(criteria.tenant().get(), criteria, last));
        return criteria.status()
                .map(Stream::of)
                .orElseGet(() -> Stream.of(CommandStatus.values()))
                .map(status -> IndexQuery.ofStatus(status, criteria, last))
                .toList();
    }

    /** So many, and all that were created with the last of them: an index does not order those. */
    private List<Command> newest(IndexQuery query, int enough, Optional<Anchor> after) {
        List<Command> rows = new ArrayList<>();
        if (query.isEmpty()) return rows;
        Pages items = query.items(door, enough + 1, false);
        while (items.hasNext()) {
            Command row = CommandItem.read(items.next()).command();
            if (!isAfter(row, after)) continue;
            if (rows.size() >= enough
                    && !row.createdAt().equals(rows.get(rows.size() - 1).createdAt())) break;
            rows.add(row);
        }
        return rows;
    }

    private static boolean isAfter(Command row, Optional<Anchor> after) {
        if (after.isEmpty()) return true;
        Anchor anchor = after.get();
        int order = row.createdAt().compareTo(anchor.moment());
        return order == 0 ? row.id().toString().compareTo(anchor.id().toString()) < 0 : order < 0;
    }

    /** Oldest first. */
    List<CommandItem> findOpen(Set<CommandType> types, Instant now, int limit) {
        if (types.isEmpty()) return List.of();
        List<CommandItem> open = new ArrayList<>();
        for (IndexQuery query : List.of(IndexQuery.pending(types), IndexQuery.expired(types, now))) {
            Pages items = query.items(door, limit, true);
            for (int taken = 0; taken < limit && items.hasNext(); taken++) open.add(CommandItem.read(items.next()));
        }
        return sorted(open, comparing(CommandItem::command, OLDEST_FIRST), limit);
    }

    long count(CommandStatus status, long most) {
        IndexQuery query = IndexQuery.ofStatus(status);
        long count = 0;
        var page = door.query(request -> query.ask(request.select(Select.COUNT)));
        count += page.count();
        while (count < most && page.hasLastEvaluatedKey()) {
            var start = page.lastEvaluatedKey();
            page = door.query(request -> query.ask(request.select(Select.COUNT).exclusiveStartKey(start)));
            count += page.count();
        }
        return Math.min(count, most);
    }

    private static <T> List<T> sorted(Collection<T> rows, Comparator<T> order, int limit) {
        return rows.stream().sorted(order).limit(limit).toList();
    }
}
