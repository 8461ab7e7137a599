package ai.alquimista.painel.application.memory;

import static java.util.Comparator.comparing;

import ai.alquimista.painel.application.port.CommandOutbox;
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
import ai.alquimista.painel.domain.command.Transition.Cause;
import ai.alquimista.painel.domain.command.WorkerId;
import ai.alquimista.painel.domain.paging.Anchor;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Commands over a map and a journal, each call by itself. */
public final class InMemoryCommands implements Commands, CommandOutbox {

    private static final Comparator<Command> OLDEST_FIRST =
            comparing(Command::createdAt).thenComparing(command -> command.id().toString());

    private final Map<CommandId, InMemoryCommand> commands = new HashMap<>();
    private final InMemoryJournal journal = new InMemoryJournal();
    private final InMemoryKeys keys = new InMemoryKeys();

    @Override
    public synchronized Accepted submit(Command command, Optional<Once> once, AuditEntry entry) {
        return keys.answer(once, entry.createdAt(), () -> {
            if (commands.containsKey(command.id())) throw new IllegalArgumentException("taken: " + command.id());
            commands.put(command.id(), InMemoryCommand.of(command));
            journal.add(command, Cause.CREATED, command.createdBy().value(), Optional.empty(), entry);
            return fresh(command);
        });
    }

    @Override
    public synchronized Accepted cancel(CommandId id, Optional<Once> once, AuditEntry entry) {
        return keys.answer(once, entry.createdAt(), () -> {
            InMemoryCommand found = commands.get(id);
            if (found == null) return new Accepted.Missing();
            CommandStatus status = found.command().status();
            if (status != CommandStatus.PENDING) return new Accepted.Unfit(status);
            InMemoryCommand cancelled = found.ended(CommandStatus.CANCELLED, entry.createdAt(), Optional.empty());
            return fresh(keep(cancelled, Cause.CANCELLED, entry.user().value(), Optional.empty(), entry));
        });
    }

    @Override
    public synchronized Accepted release(CommandId id, Optional<Once> once, AuditEntry entry) {
        return keys.answer(once, entry.createdAt(), () -> {
            InMemoryCommand found = commands.get(id);
            if (found == null) return new Accepted.Missing();
            CommandStatus status = found.command().status();
            if (status != CommandStatus.RUNNING) return new Accepted.Unfit(status);
            Optional<String> owner = found.owner().map(WorkerId::value);
            InMemoryCommand released = found.letGo(entry.createdAt());
            return fresh(keep(released, Cause.RELEASED, entry.user().value(), owner, entry));
        });
    }

    @Override
    public synchronized Optional<Accepted> earlier(Once once, Instant now) {
        return keys.earlier(once, now);
    }

    private static Accepted fresh(Command command) {
        return new Accepted.Fresh(new Answer(command.id(), command.status(), command.createdAt()));
    }

    private Command keep(InMemoryCommand next, Cause cause, String by, Optional<String> detail, AuditEntry entry) {
        commands.put(next.command().id(), next);
        journal.add(next.command(), cause, by, detail, entry);
        return next.command();
    }

    @Override
    public synchronized Optional<Command> find(CommandId id) {
        return Optional.ofNullable(commands.get(id)).map(InMemoryCommand::command);
    }

    @Override
    public synchronized List<Transition> timeline(CommandId id) {
        return journal.timeline(id);
    }

    @Override
    public synchronized List<Command> list(CommandCriteria criteria, int limit, Optional<Anchor> after) {
        return commands.values().stream()
                .map(InMemoryCommand::command)
                .filter(criteria::covers)
                .sorted(OLDEST_FIRST.reversed())
                .filter(row -> after.map(anchor -> isAfter(row, anchor)).orElse(true))
                .limit(limit + 1L)
                .toList();
    }

    private static boolean isAfter(Command row, Anchor anchor) {
        int order = row.createdAt().compareTo(anchor.moment());
        return order == 0 ? row.id().toString().compareTo(anchor.id().toString()) < 0 : order < 0;
    }

    @Override
    public synchronized List<CommandId> findOpen(Set<CommandType> types, Instant now, int limit) {
        return commands.values().stream()
                .filter(kept -> kept.isOpen(now))
                .map(InMemoryCommand::command)
                .filter(command -> types.contains(command.order().type()))
                .sorted(OLDEST_FIRST)
                .limit(limit)
                .map(Command::id)
                .toList();
    }

    @Override
    public synchronized Optional<Lease> claim(
            CommandId id, WorkerId worker, Instant now, Duration lease, Entries entries) {
        InMemoryCommand found = commands.get(id);
        if (found == null || !found.isOpen(now)) return Optional.empty();
        Optional<String> before = found.owner().map(WorkerId::value);
        InMemoryCommand begun = found.begun(worker, now, now.plus(lease));
        AuditEntry entry = entries.of(begun.command());
        commands.put(id, begun);
        journal.add(begun.command(), Cause.beginning(begun.command().attempts()), now, worker.value(), before, entry);
        return Optional.of(new Lease(begun.command(), worker, begun.step(), now.plus(lease)));
    }

    @Override
    public synchronized Optional<Lease> renew(Lease held, Instant until) {
        return holding(held).map(kept -> {
            commands.put(held.command().id(), kept.until(until));
            return new Lease(held.command(), held.worker(), held.fence(), until);
        });
    }

    @Override
    public synchronized Map<String, @Nullable Object> progress(Lease held) {
        return Optional.ofNullable(commands.get(held.command().id()))
                .map(InMemoryCommand::progress)
                .orElseGet(Map::of);
    }

    @Override
    public synchronized boolean note(Lease held, Map<String, ? extends @Nullable Object> progress) {
        Optional<InMemoryCommand> kept = holding(held);
        kept.ifPresent(command -> commands.put(held.command().id(), command.noted(progress)));
        return kept.isPresent();
    }

    @Override
    public synchronized boolean postpone(Lease held, Instant until, String why, AuditEntry entry) {
        Optional<InMemoryCommand> kept = holding(held);
        kept.ifPresent(command ->
                keep(command.letGo(until), Cause.POSTPONED, held.worker().value(), Optional.of(why), entry));
        return kept.isPresent();
    }

    @Override
    public synchronized boolean finish(Lease held, Result result, AuditEntry entry) {
        Optional<InMemoryCommand> kept = holding(held);
        kept.ifPresent(command -> keep(
                command.ended(result.status(), entry.createdAt(), Optional.of(result)),
                Cause.FINISHED,
                held.worker().value(),
                result.error(),
                entry));
        return kept.isPresent();
    }

    private Optional<InMemoryCommand> holding(Lease held) {
        return Optional.ofNullable(commands.get(held.command().id())).filter(kept -> kept.isHeldBy(held));
    }

    @Override
    public synchronized long count(CommandStatus status, long most) {
        return commands.values().stream()
                .filter(kept -> kept.command().status() == status)
                .limit(most)
                .count();
    }

    @Override
    public synchronized List<Step> next(int limit) {
        return journal.waiting(limit);
    }

    @Override
    public synchronized void clear(List<Step> steps) {
        journal.clear(steps);
    }
}
