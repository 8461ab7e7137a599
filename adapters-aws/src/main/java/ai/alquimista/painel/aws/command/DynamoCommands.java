package ai.alquimista.painel.aws.command;

import ai.alquimista.painel.application.port.Commands;
import ai.alquimista.painel.domain.access.Once;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.command.Command;
import ai.alquimista.painel.domain.command.CommandCriteria;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.command.CommandStatus;
import ai.alquimista.painel.domain.command.CommandType;
import ai.alquimista.painel.domain.command.Lease;
import ai.alquimista.painel.domain.command.Result;
import ai.alquimista.painel.domain.command.Transition;
import ai.alquimista.painel.domain.command.WorkerId;
import ai.alquimista.painel.domain.paging.Anchor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Commands in DynamoDB. Every step is one transaction of the command's item, its journal item and the request's key; the
 * indexes are asked for lists and hints, never whether something may be done. Moments are kept to the microsecond.
 */
public final class DynamoCommands implements Commands {

    private final CommandReads reads;
    private final CommandRequests requests;
    private final KeysInFlight inFlight = new KeysInFlight();
    private final CommandClaims claims;
    private final CommandHolds holds;
    private final CommandLists lists;
    private final Sightings sightings = new Sightings();

    /**
     * The commands of a table.
     *
     * @param client from {@code DynamoClients.open}, whose budget each call keeps; it stays the caller's to close
     */
    public DynamoCommands(DynamoDbClient client, String table) {
        TableDoor door = new TableDoor(client, table);
        Steps steps = new Steps(door);
        this.reads = new CommandReads(door);
        this.requests = new CommandRequests(reads, steps, new OnceKeys(door));
        this.claims = new CommandClaims(reads, sightings, steps);
        this.holds = new CommandHolds(door, steps);
        this.lists = new CommandLists(door);
    }

    @Override
    public Accepted submit(Command command, Optional<Once> once, AuditEntry entry) {
        return inFlight.alone(once, () -> requests.submit(command, once, entry));
    }

    @Override
    public Accepted cancel(CommandId id, Optional<Once> once, AuditEntry entry) {
        return inFlight.alone(once, () -> requests.cancel(id, once, entry));
    }

    @Override
    public Accepted release(CommandId id, Optional<Once> once, AuditEntry entry) {
        return inFlight.alone(once, () -> requests.release(id, once, entry));
    }

    @Override
    public Optional<Accepted> earlier(Once once, Instant now) {
        return requests.earlier(once, now);
    }

    @Override
    public Optional<Command> find(CommandId id) {
        return reads.find(id).map(CommandItem::command);
    }

    @Override
    public List<Transition> timeline(CommandId id) {
        return reads.timeline(id);
    }

    @Override
    public List<Command> list(CommandCriteria criteria, int limit, Optional<Anchor> after) {
        return lists.list(criteria, limit, after);
    }

    @Override
    public List<CommandId> findOpen(Set<CommandType> types, Instant now, int limit) {
        List<CommandItem> open = lists.findOpen(types, now, limit);
        sightings.renew(open);
        return open.stream().map(item -> item.command().id()).toList();
    }

    @Override
    public Optional<Lease> claim(CommandId id, WorkerId worker, Instant now, Duration lease, Entries entries) {
        return claims.claim(id, worker, now, lease, entries);
    }

    @Override
    public Optional<Lease> renew(Lease held, Instant until) {
        return holds.renew(held, until);
    }

    @Override
    public Map<String, @Nullable Object> progress(Lease held) {
        return holds.progress(held);
    }

    @Override
    public boolean note(Lease held, Map<String, ? extends @Nullable Object> progress) {
        return holds.note(held, progress);
    }

    @Override
    public boolean postpone(Lease held, Instant until, String why, AuditEntry entry) {
        return holds.postpone(held, until, why, entry);
    }

    @Override
    public boolean finish(Lease held, Result result, AuditEntry entry) {
        return holds.finish(held, result, entry);
    }

    @Override
    public long count(CommandStatus status, long most) {
        return lists.count(status, most);
    }
}
