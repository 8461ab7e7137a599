package ai.alquimista.painel.application.memory;

import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.Decision;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.port.ManyTenantChanges;
import ai.alquimista.painel.application.port.TenantChanges;
import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.Refusal.Stale;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Granted;
import ai.alquimista.painel.domain.access.GrantedPlatform;
import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.tenant.Places;
import ai.alquimista.painel.domain.tenant.PlanLimits;
import ai.alquimista.painel.domain.tenant.PlanUse;
import ai.alquimista.painel.domain.tenant.TenantFile;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantProfile;
import ai.alquimista.painel.domain.tenant.UserStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tenants that come and change, over one {@link InMemoryStore}. */
public final class InMemoryTenantChanges implements TenantChanges, ManyTenantChanges {

    private static final Map<String, PlanLimits> PLANS = Map.of(
            "starter", new PlanLimits(3, 5, 10_000),
            "professional", new PlanLimits(10, 20, 50_000),
            "enterprise", new PlanLimits(50, 100, 500_000));

    private final InMemoryStore store;
    private final InMemoryAnswers answers = new InMemoryAnswers();
    private final Map<TenantId, TenantFile> changed = new HashMap<>();
    private final List<TenantFile> history = new ArrayList<>();

    public InMemoryTenantChanges(InMemoryStore store) {
        this.store = store;
    }

    /** What was kept of a tenant's changes, oldest first. */
    public List<TenantFile> history(TenantId tenant) {
        return history.stream().filter(row -> row.id().equals(tenant)).toList();
    }

    public List<AuditEntry> log() {
        return List.copyOf(store.log);
    }

    @Override
    public Answered open(
            GrantedPlatform by,
            Repeatable<TenantFile> request,
            Instant now,
            Function<Set<String>, Decision<TenantFile>> rule) {
        return answers.once(by, request, now, () -> {
            Decision<TenantFile> decision = rule.apply(PLANS.keySet());
            TenantFile tenant = decision.next();
            if (store.tenants.values().stream().anyMatch(known -> known.cnpj().equals(tenant.cnpj())))
                throw new Conflict(Clash.CNPJ_TAKEN);
            history.add(tenant);
            keep(decision);
            return tenant;
        });
    }

    @Override
    public TenantFile change(Granted by, Optional<Version> expected, TenantChanges.Rule rule) {
        TenantFile before = file(by.tenant().id()).orElseThrow(() -> new NotFound("tenant"));
        if (expected.isPresent() && !expected.get().equals(before.version())) throw new Stale();
        Decision<TenantFile> decision = rule.on(before, places(before.id()), PLANS);
        if (decision.next().equals(before)) return before;
        keep(before, decision);
        return decision.next();
    }

    @Override
    public Map<TenantId, TenantFile> find(GrantedPlatform by, Set<TenantId> tenants) {
        return tenants.stream()
                .flatMap(tenant -> file(tenant).stream())
                .collect(Collectors.toMap(TenantFile::id, Function.identity()));
    }

    @Override
    public void change(GrantedPlatform by, Set<TenantId> tenants, ManyTenantChanges.Rule rule) {
        Map<TenantId, TenantFile> before = find(by, tenants);
        rule.on(before)
                .forEach(decision ->
                        keep(Objects.requireNonNull(before.get(decision.next().id())), decision));
    }

    private Optional<TenantFile> file(TenantId tenant) {
        return Optional.ofNullable(store.tenants.get(tenant)).map(known -> changed.getOrDefault(tenant, file(known)));
    }

    private void keep(TenantFile before, Decision<TenantFile> decision) {
        if (before.movesTo(decision.next())) history.add(decision.next());
        keep(decision);
    }

    private void keep(Decision<TenantFile> decision) {
        TenantFile tenant = decision.next();
        changed.put(tenant.id(), tenant);
        store.tenant(profile(tenant), tenant.timeZone());
        store.log.addAll(decision.trail());
    }

    private Places places(TenantId tenant) {
        long agents = store.assigned.stream()
                .filter(each -> each.tenant().equals(tenant) && each.status() == AgentStatus.ACTIVE)
                .count();
        long users = store.users.stream()
                .filter(each -> each.tenant().equals(tenant) && each.active())
                .count();
        long people = store.people.stream()
                .filter(each -> each.tenant().equals(tenant) && each.thing().status() != UserStatus.INACTIVE)
                .count();
        return new Places((int) agents, (int) (users + people));
    }

    private TenantFile file(TenantProfile known) {
        return new TenantFile(
                known.id(),
                known.name(),
                known.cnpj(),
                known.segment(),
                known.plan(),
                known.status(),
                known.mrrEstimate(),
                Objects.requireNonNull(store.zones.get(known.id())),
                known.createdAt(),
                known.createdAt(),
                Version.FIRST);
    }

    private static TenantProfile profile(TenantFile tenant) {
        return new TenantProfile(
                tenant.id(),
                tenant.name(),
                tenant.cnpj(),
                tenant.segment(),
                tenant.plan(),
                tenant.status(),
                tenant.mrrEstimate(),
                tenant.timeZone(),
                tenant.createdAt(),
                Objects.requireNonNull(PLANS.get(tenant.plan())),
                new PlanUse(0, 0, 0));
    }
}
