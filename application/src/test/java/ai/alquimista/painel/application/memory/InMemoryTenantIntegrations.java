package ai.alquimista.painel.application.memory;

import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.Decision;
import ai.alquimista.painel.application.change.FirstAnswer;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.port.CondemnedCredentials;
import ai.alquimista.painel.application.port.CredentialDoubts;
import ai.alquimista.painel.application.port.Doubt;
import ai.alquimista.painel.application.port.TenantIntegrations;
import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.Refusal.Mismatched;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.Refusal.Stale;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.Once;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Integrations that are changed, and credentials in doubt. */
public final class InMemoryTenantIntegrations implements TenantIntegrations, CredentialDoubts, CondemnedCredentials {

    private final Map<Owned, Connected> integrations = new LinkedHashMap<>();
    private final Map<UUID, Noted> doubts = new LinkedHashMap<>();
    private final Map<Once.Key, FirstAnswer> answers = new HashMap<>();
    private final List<AuditEntry> log = new ArrayList<>();

    private record Owned(TenantId tenant, UUID integration) {}

    private record Noted(Doubt doubt, Instant since, boolean condemned) {}

    public List<AuditEntry> log() {
        return List.copyOf(log);
    }

    @Override
    public Optional<Connected> find(Granted by, UUID integration) {
        return Optional.ofNullable(integrations.get(new Owned(by.tenant().id(), integration)));
    }

    @Override
    public Answered add(Granted by, Added added, Repeatable<Integration> request) {
        return once(request, () -> {
            Integration fresh = added.integration();
            requireFree(by, fresh);
            added.credential().ifPresent(kept -> take(by, kept));
            integrations.put(
                    new Owned(by.tenant().id(), fresh.id()),
                    new Connected(fresh, added.credential().map(Kept::name)));
            log.add(added.line());
            return fresh;
        });
    }

    @Override
    public Changed change(Granted by, Which which, Change change, Repeatable<Integration> request) {
        List<Doubt> freed = new ArrayList<>();
        Answered answered = once(request, () -> {
            Connected before = expected(by, which);
            Decision<Integration> decision = change.rule().apply(before);
            if (decision.next().equals(before.integration())
                    && change.credential().isEmpty()) return before.integration();
            requireFree(by, decision.next());
            change.credential().ifPresent(kept -> take(by, kept));
            if (change.credential().isPresent()) condemned(by, before).ifPresent(freed::add);
            Integration after = next(decision.next());
            integrations.put(
                    new Owned(by.tenant().id(), after.id()),
                    new Connected(after, change.credential().map(Kept::name).or(before::credential)));
            log.addAll(decision.trail());
            return after;
        });
        return new Changed(answered, freed.stream().findFirst());
    }

    @Override
    public Optional<Doubt> remove(Granted by, Which which, Function<Integration, AuditEntry> line) {
        Connected before = expected(by, which);
        integrations.remove(new Owned(by.tenant().id(), which.integration()));
        log.add(line.apply(before.integration()));
        return condemned(by, before);
    }

    @Override
    public void note(Granted by, Doubt doubt, Instant since) {
        doubts.put(doubt.credential(), new Noted(doubt, since, false));
    }

    @Override
    public boolean condemn(Granted by, Doubt doubt) {
        return doubts.computeIfPresent(doubt.credential(), (id, noted) -> new Noted(noted.doubt(), noted.since(), true))
                != null;
    }

    @Override
    public void settle(Granted by, Doubt condemned) {
        doubts.remove(condemned.credential());
    }

    @Override
    public List<Doubt> oldest(Instant before, int most) {
        doubts.replaceAll(
                (id, noted) -> noted.since().isBefore(before) ? new Noted(noted.doubt(), noted.since(), true) : noted);
        return doubts.values().stream()
                .filter(Noted::condemned)
                .map(Noted::doubt)
                .limit(most)
                .toList();
    }

    @Override
    public void settle(Doubt condemned) {
        doubts.remove(condemned.credential());
    }

    private Answered once(Repeatable<Integration> request, Supplier<Integration> work) {
        if (request.key().isEmpty()) return new Answered(request.answer().apply(work.get()), false);
        Once.Key key = request.key().get();
        if (answers.containsKey(key)) return new Answered(answers.get(key), true);
        if (answers.keySet().stream().anyMatch(known -> known.text().equals(key.text()))) throw new Mismatched();
        FirstAnswer answer = request.answer().apply(work.get());
        answers.put(key, answer);
        return new Answered(answer, false);
    }

    private Connected expected(Granted by, Which which) {
        Connected found = find(by, which.integration()).orElseThrow(() -> new NotFound("integration"));
        if (which.expected()
                .filter(version -> !version.equals(found.integration().version()))
                .isPresent()) throw new Stale();
        return found;
    }

    private void requireFree(Granted by, Integration wanted) {
        boolean taken = integrations.entrySet().stream()
                .filter(each -> each.getKey().tenant().equals(by.tenant().id()))
                .map(each -> each.getValue().integration())
                .anyMatch(other -> !other.id().equals(wanted.id())
                        && other.type().equals(wanted.type())
                        && other.name().equals(wanted.name()));
        if (taken) throw new Conflict(Clash.NAME_TAKEN);
    }

    private void take(Granted by, Kept kept) {
        Noted noted = doubts.get(kept.id());
        if (noted != null && !noted.condemned()) {
            doubts.remove(kept.id());
            return;
        }
        Doubt doubt = new Doubt(by.tenant().id(), kept.id(), kept.name());
        doubts.put(kept.id(), new Noted(doubt, Instant.EPOCH, true));
        throw new Unavailable("credentials in doubt", new IllegalStateException("given up"));
    }

    private Optional<Doubt> condemned(Granted by, Connected before) {
        Optional<Doubt> freed =
                before.credential().map(name -> new Doubt(by.tenant().id(), UUID.randomUUID(), name));
        freed.ifPresent(doubt -> doubts.put(doubt.credential(), new Noted(doubt, Instant.EPOCH, true)));
        return freed;
    }

    private static Integration next(Integration changed) {
        return new Integration(
                changed.id(),
                changed.type(),
                changed.name(),
                changed.status(),
                changed.lastSyncAt(),
                changed.lastError(),
                changed.config(),
                changed.version().next());
    }
}
