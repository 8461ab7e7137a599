package ai.alquimista.painel.application.work;

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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The workers' side of the commands in memory; {@link #trouble} befalls it. */
final class WorkDesk implements Commands {

    private final Map<CommandId, Row> rows = new LinkedHashMap<>();
    private final Trouble trouble;
    final List<AuditEntry> entries = new ArrayList<>();
    final List<CommandId> staleHints = new ArrayList<>();
    int claimsTried;

    WorkDesk(Trouble trouble) {
        this.trouble = trouble;
    }

    /** A command and who has hold of it. */
    private static final class Row {
        private Command command;
        private @Nullable WorkerId owner;
        private Instant until = Instant.MIN;
        private long fence;
        private Map<String, ? extends @Nullable Object> progress = Map.of();

        private Row(Command command) {
            this.command = command;
        }
    }

    void add(Command pending) {
        rows.put(pending.id(), new Row(pending));
    }

    Command command(CommandId id) {
        return row(id).command;
    }

    List<String> trail(CommandId id) {
        return entries.stream()
                .filter(entry -> id.toString().equals(entry.details().get("command_id")))
                .map(AuditEntry::type)
                .toList();
    }

    @Override
    public List<CommandId> findOpen(Set<CommandType> types, Instant now, int limit) {
        trouble.moment();
        List<CommandId> open = new ArrayList<>(staleHints);
        rows.values().stream()
                .filter(row ->
                        isOpen(row, now) && types.contains(row.command.order().type()))
                .map(row -> row.command.id())
                .forEach(open::add);
        return open.stream().limit(limit).toList();
    }

    @Override
    public Optional<Lease> claim(CommandId id, WorkerId worker, Instant now, Duration lease, Entries made) {
        trouble.moment();
        claimsTried++;
        Row row = row(id);
        if (!isOpen(row, now)) return Optional.empty();
        Command before = row.command;
        row.command = changed(before, CommandStatus.RUNNING, before.attempts() + 1, now, Optional.empty());
        row.owner = worker;
        row.until = now.plus(lease);
        row.fence++;
        entries.add(made.of(row.command));
        trouble.moment();
        return Optional.of(new Lease(row.command, worker, row.fence, row.until));
    }

    @Override
    public Optional<Lease> renew(Lease held, Instant until) {
        if (!isOurs(held)) return Optional.empty();
        row(held.command().id()).until = until;
        return Optional.of(new Lease(held.command(), held.worker(), held.fence(), until));
    }

    @Override
    public Map<String, @Nullable Object> progress(Lease held) {
        trouble.moment();
        return new LinkedHashMap<>(row(held.command().id()).progress);
    }

    @Override
    public boolean note(Lease held, Map<String, ? extends @Nullable Object> progress) {
        trouble.moment();
        if (!isOurs(held)) return false;
        row(held.command().id()).progress = progress;
        trouble.moment();
        return true;
    }

    @Override
    public boolean postpone(Lease held, Instant until, String why, AuditEntry entry) {
        trouble.moment();
        if (!isOurs(held)) return false;
        row(held.command().id()).owner = null;
        row(held.command().id()).until = until;
        entries.add(entry);
        return true;
    }

    @Override
    public boolean finish(Lease held, Result result, AuditEntry entry) {
        trouble.moment();
        if (!isOurs(held)) return false;
        Row row = row(held.command().id());
        row.command = changed(row.command, result.status(), row.command.attempts(), row.until, Optional.of(result));
        row.owner = null;
        entries.add(entry);
        trouble.moment();
        return true;
    }

    @Override
    public Accepted release(CommandId id, Optional<Once> once, AuditEntry entry) {
        Row row = row(id);
        row.owner = null;
        row.until = Instant.MIN;
        row.fence++;
        return new Accepted.Fresh(new Answer(id, row.command.status(), row.command.createdAt()));
    }

    private Row row(CommandId id) {
        Row row = rows.get(id);
        if (row == null) throw new IllegalArgumentException("no command " + id);
        return row;
    }

    private boolean isOurs(Lease held) {
        Row row = row(held.command().id());
        return held.worker().equals(row.owner) && held.fence() == row.fence;
    }

    private static boolean isOpen(Row row, Instant now) {
        return switch (row.command.status()) {
            case PENDING -> true;
            case RUNNING -> row.until.isBefore(now);
            case SUCCESS, ERROR, CANCELLED -> false;
        };
    }

    private static Command changed(
            Command before, CommandStatus status, int attempts, Instant now, Optional<Result> result) {
        return new Command(
                before.id(),
                before.order(),
                status,
                before.createdBy(),
                before.createdAt(),
                before.reason(),
                before.retryOf(),
                attempts,
                before.startedAt().or(() -> Optional.of(now)),
                result.map(made -> now),
                result);
    }

    @Override
    public Optional<Command> find(CommandId id) {
        throw new UnsupportedOperationException("workers do not ask");
    }

    @Override
    public Accepted submit(Command command, Optional<Once> once, AuditEntry entry) {
        throw new UnsupportedOperationException("workers do not ask");
    }

    @Override
    public Accepted cancel(CommandId id, Optional<Once> once, AuditEntry entry) {
        throw new UnsupportedOperationException("workers do not ask");
    }

    @Override
    public Optional<Accepted> earlier(Once once, Instant now) {
        throw new UnsupportedOperationException("workers do not ask");
    }

    @Override
    public List<Transition> timeline(CommandId id) {
        throw new UnsupportedOperationException("workers do not ask");
    }

    @Override
    public List<Command> list(CommandCriteria criteria, int limit, Optional<Anchor> after) {
        throw new UnsupportedOperationException("workers do not ask");
    }

    @Override
    public long count(CommandStatus status, long most) {
        throw new UnsupportedOperationException("workers do not ask");
    }
}
