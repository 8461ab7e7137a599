package ai.alquimista.painel.application.memory;

import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.Decision;
import ai.alquimista.painel.application.change.FirstAnswer;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.memory.InMemoryStore.Owned;
import ai.alquimista.painel.application.port.IncidentChanges;
import ai.alquimista.painel.application.port.IncidentFeed;
import ai.alquimista.painel.application.port.IncidentFiles;
import ai.alquimista.painel.application.port.IncidentOutbox;
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Mismatched;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.Refusal.Stale;
import ai.alquimista.painel.domain.Refusal.Unprocessable;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.Once;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.incident.Incident;
import ai.alquimista.painel.domain.incident.IncidentComment;
import ai.alquimista.painel.domain.incident.IncidentFile;
import ai.alquimista.painel.domain.incident.IncidentStep;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Work on the incidents of one {@link InMemoryStore}; everybody's name is their id. */
public final class InMemoryIncidents implements IncidentChanges, IncidentFiles, IncidentFeed, IncidentOutbox {

    private final InMemoryStore store;
    private final Map<UUID, List<IncidentComment>> comments = new HashMap<>();
    private final Map<Once, FirstAnswer> answers = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final Set<Change> told = new HashSet<>();

    public InMemoryIncidents(InMemoryStore store) {
        this.store = store;
    }

    public List<AuditEntry> log() {
        return List.copyOf(store.log);
    }

    @Override
    public Answered open(Granted by, Incident incident, AuditEntry entry, Repeatable<IncidentFile> request) {
        return once(by, request, () -> {
            incident.assignee().ifPresent(this::requireStaff);
            store.incidents.add(new Owned<>(by.tenant().id(), incident));
            keep(by, incident, List.of(IncidentStep.OPENED), List.of(entry), entry.createdAt());
            return find(by, incident.id()).orElseThrow();
        });
    }

    @Override
    public Optional<IncidentFile> change(
            Granted by, UUID incident, Optional<Version> expected, Function<Incident, Decision<Incident>> rule) {
        Optional<Owned<Incident>> owned = owned(by.tenant().id(), incident);
        if (owned.isEmpty()) return Optional.empty();
        Incident before = owned.get().thing();
        if (expected.filter(version -> !version.equals(before.version())).isPresent()) throw new Stale();
        Decision<Incident> decision = rule.apply(before);
        Incident after = decision.next();
        if (!after.equals(before)) {
            List<IncidentStep> steps = after.since(before);
            if (steps.contains(IncidentStep.ASSIGNED)) after.assignee().ifPresent(this::requireStaff);
            store.incidents.set(
                    store.incidents.indexOf(owned.get()),
                    new Owned<>(by.tenant().id(), after));
            keep(by, after, steps, decision.trail(), after.updatedAt());
        }
        return find(by, incident);
    }

    @Override
    public Answered comment(
            Granted by, UUID incident, IncidentComment comment, AuditEntry entry, Repeatable<Authored> request) {
        return once(by, request, () -> {
            Incident about = owned(by.tenant().id(), incident)
                    .orElseThrow(() -> new NotFound("incident"))
                    .thing();
            comments.computeIfAbsent(incident, any -> new ArrayList<>()).add(comment);
            keep(by, about, List.of(IncidentStep.COMMENTED), List.of(entry), comment.createdAt());
            return new Authored(comment, comment.author().map(UserId::value));
        });
    }

    private void requireStaff(UserId person) {
        if (!store.staff.getOrDefault(person, false)) throw new Unprocessable("assignee", Flaw.NOT_ON_STAFF);
    }

    private void keep(Granted by, Incident incident, List<IncidentStep> steps, List<AuditEntry> trail, Instant at) {
        store.log.addAll(trail);
        for (IncidentStep step : steps)
            changes.add(new Change(
                    changes.size() + 1L,
                    incident.id(),
                    by.tenant().id(),
                    step,
                    incident.severity(),
                    incident.status(),
                    at));
    }

    private <S> Answered once(Granted by, Repeatable<S> request, Supplier<S> work) {
        if (request.key().isEmpty()) return new Answered(request.answer().apply(work.get()), false);
        Once once = Once.of(by, request.key().get());
        if (answers.containsKey(once)) return new Answered(Objects.requireNonNull(answers.get(once)), true);
        if (answers.keySet().stream().anyMatch(used -> used.key().equals(once.key()))) throw new Mismatched();
        FirstAnswer answer = request.answer().apply(work.get());
        answers.put(once, answer);
        return new Answered(answer, false);
    }

    @Override
    public Optional<IncidentFile> find(Granted by, UUID incident) {
        return owned(by.tenant().id(), incident).map(this::file);
    }

    @Override
    public Optional<TenantId> ownerOf(UUID incident) {
        return store.incidents.stream()
                .filter(each -> each.thing().id().equals(incident))
                .map(Owned::tenant)
                .findFirst();
    }

    private IncidentFile file(Owned<Incident> owned) {
        List<IncidentComment> said = comments.getOrDefault(owned.thing().id(), List.of());
        Stream<UserId> people = Stream.concat(
                Stream.of(owned.thing().createdBy(), owned.thing().assignee()).flatMap(Optional::stream),
                said.stream().map(IncidentComment::author).flatMap(Optional::stream));
        return new IncidentFile(
                owned.thing(),
                owned.tenant(),
                Objects.requireNonNull(store.tenants.get(owned.tenant())).name(),
                said.subList(Math.max(0, said.size() - IncidentFile.MOST_COMMENTS), said.size()),
                people.distinct().collect(Collectors.toMap(Function.identity(), UserId::value)));
    }

    private Optional<Owned<Incident>> owned(TenantId tenant, UUID incident) {
        return store.incidents.stream()
                .filter(each ->
                        each.tenant().equals(tenant) && each.thing().id().equals(incident))
                .findFirst();
    }

    @Override
    public List<Change> after(long sequence, int limit) {
        return changes.stream()
                .filter(change -> change.sequence() > sequence)
                .limit(limit)
                .toList();
    }

    @Override
    public long last() {
        return changes.size();
    }

    @Override
    public AutoCloseable onNews(Runnable wake) {
        return () -> {};
    }

    @Override
    public List<Change> next(int limit) {
        return changes.stream()
                .filter(change -> !told.contains(change))
                .limit(limit)
                .toList();
    }

    @Override
    public void told(List<Change> changes, Instant at) {
        told.addAll(changes);
    }
}
