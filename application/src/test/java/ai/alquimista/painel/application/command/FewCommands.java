package ai.alquimista.painel.application.command;

import ai.alquimista.painel.application.port.CommandPauses;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** As much of the commands' store as people need; nobody carries anything out. */
final class FewCommands implements Commands, CommandPauses {

    private final Map<CommandId, Command> kept = new LinkedHashMap<>();
    private final Map<String, Kept> answers = new HashMap<>();
    private final List<AuditEntry> log = new ArrayList<>();
    private final Set<CommandType> paused = EnumSet.noneOf(CommandType.class);

    List<AuditEntry> log() {
        return List.copyOf(log);
    }

    List<Command> all() {
        return List.copyOf(kept.values());
    }

    /** As if somebody had got it there. */
    void put(CommandId id, CommandStatus status) {
        Command was = Objects.requireNonNull(kept.get(id));
        kept.put(
                id,
                new Command(
                        id,
                        was.order(),
                        status,
                        was.createdBy(),
                        was.createdAt(),
                        was.reason(),
                        was.retryOf(),
                        was.attempts(),
                        was.startedAt(),
                        was.completedAt(),
                        was.result()));
    }

    @Override
    public Accepted submit(Command command, Optional<Once> once, AuditEntry entry) {
        return settled(once, () -> {
            kept.put(command.id(), command);
            log.add(entry);
            return new Accepted.Fresh(answer(command));
        });
    }

    @Override
    public Accepted cancel(CommandId id, Optional<Once> once, AuditEntry entry) {
        return settled(once, () -> move(id, CommandStatus.PENDING, CommandStatus.CANCELLED, entry));
    }

    @Override
    public Accepted release(CommandId id, Optional<Once> once, AuditEntry entry) {
        return settled(once, () -> move(id, CommandStatus.RUNNING, CommandStatus.RUNNING, entry));
    }

    private Accepted move(CommandId id, CommandStatus from, CommandStatus to, AuditEntry entry) {
        Command command = kept.get(id);
        if (command == null) return new Accepted.Missing();
        if (command.status() != from) return new Accepted.Unfit(command.status());
        put(id, to);
        log.add(entry);
        return find(id).map(moved -> (Accepted) new Accepted.Fresh(answer(moved)))
                .orElseThrow();
    }

    private Accepted settled(Optional<Once> once, Supplier<Accepted> work) {
        return once.flatMap(key -> earlier(key, Instant.EPOCH)).orElseGet(() -> {
            Accepted accepted = work.get();
            if (accepted instanceof Accepted.Fresh fresh)
                once.ifPresent(sent -> answers.put(key(sent), new Kept(sent.fingerprint(), fresh.answer())));
            return accepted;
        });
    }

    @Override
    public Optional<Accepted> earlier(Once once, Instant now) {
        return Optional.ofNullable(answers.get(key(once)))
                .map(before -> before.fingerprint().equals(once.fingerprint())
                        ? new Accepted.Replayed(before.answer())
                        : new Accepted.Mismatched());
    }

    private static String key(Once once) {
        return once.caller() + " " + once.operation() + " " + once.key();
    }

    private static Answer answer(Command command) {
        return new Answer(command.id(), command.status(), command.createdAt());
    }

    @Override
    public Optional<Command> find(CommandId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public List<Transition> timeline(CommandId id) {
        Command command = find(id).orElseThrow();
        return List.of(new Transition(
                1,
                Cause.CREATED,
                CommandStatus.PENDING,
                command.createdAt(),
                command.createdBy().value(),
                0,
                Optional.empty()));
    }

    @Override
    public List<Command> list(CommandCriteria criteria, int limit, Optional<Anchor> after) {
        return kept.values().stream()
                .filter(criteria::covers)
                .sorted(Comparator.comparing(Command::createdAt).reversed())
                .filter(command -> after.map(anchor -> command.createdAt().isBefore(anchor.moment()))
                        .orElse(true))
                .limit(limit + 1L)
                .toList();
    }

    @Override
    public Set<CommandType> paused() {
        return Set.copyOf(paused);
    }

    @Override
    public boolean set(CommandType type, boolean pause, AuditEntry entry) {
        boolean changed = pause ? paused.add(type) : paused.remove(type);
        if (changed) log.add(entry);
        return changed;
    }

    @Override
    public List<CommandId> findOpen(Set<CommandType> types, Instant now, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Lease> claim(CommandId id, WorkerId worker, Instant now, Duration lease, Entries entries) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Lease> renew(Lease held, Instant until) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, @Nullable Object> progress(Lease held) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean note(Lease held, Map<String, ? extends @Nullable Object> progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean postpone(Lease held, Instant until, String why, AuditEntry entry) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean finish(Lease held, Result result, AuditEntry entry) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long count(CommandStatus status, long most) {
        throw new UnsupportedOperationException();
    }

    private record Kept(String fingerprint, Answer answer) {}
}
