package ai.alquimista.painel.application.memory;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import ai.alquimista.painel.application.memory.InMemoryStore.Owned;
import ai.alquimista.painel.application.memory.InMemoryStore.Used;
import ai.alquimista.painel.application.port.Agents;
import ai.alquimista.painel.application.port.AuditLog;
import ai.alquimista.painel.application.port.Generations;
import ai.alquimista.painel.application.port.Incidents;
import ai.alquimista.painel.application.port.Integrations;
import ai.alquimista.painel.application.port.Memberships;
import ai.alquimista.painel.application.port.Samples;
import ai.alquimista.painel.application.port.StaffDirectory;
import ai.alquimista.painel.application.port.Subnucleos;
import ai.alquimista.painel.application.port.Tenants;
import ai.alquimista.painel.application.port.UsageLedger;
import ai.alquimista.painel.application.read.Topic;
import ai.alquimista.painel.domain.access.Membership;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.agent.AgentFilter;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.agent.TenantAgent;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.incident.Incident;
import ai.alquimista.painel.domain.incident.IncidentFilter;
import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.paging.Anchor;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.paging.PageRequest;
import ai.alquimista.painel.domain.paging.PageRequest.Start;
import ai.alquimista.painel.domain.subnucleo.Subnucleo;
import ai.alquimista.painel.domain.tenant.PlanUse;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantProfile;
import ai.alquimista.painel.domain.tenant.TenantStanding;
import ai.alquimista.painel.domain.usage.AgentUsage;
import ai.alquimista.painel.domain.usage.DailyUsage;
import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.domain.usage.UsageReport;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Every port over one {@link InMemoryStore}. */
public record InMemoryPorts(InMemoryStore store)
        implements Tenants,
                Memberships,
                StaffDirectory,
                Agents,
                Integrations,
                Incidents,
                Subnucleos,
                UsageLedger,
                AuditLog,
                Generations {

    /** Nothing that is read through a cache is kept here, so nothing grows. */
    @Override
    public Map<Topic, Long> of(TenantId tenant) {
        return Map.of();
    }

    @Override
    public Map<Topic, Long> ofPlatform() {
        return Map.of();
    }

    @Override
    public Optional<TenantStanding> standing(TenantId tenant) {
        return Optional.ofNullable(store.tenants.get(tenant)).map(store::standing);
    }

    @Override
    public Optional<TenantProfile> profile(TenantId tenant, DateRange month) {
        return Optional.ofNullable(store.tenants.get(tenant))
                .map(known -> new TenantProfile(
                        known.id(),
                        known.name(),
                        known.cnpj(),
                        known.segment(),
                        known.plan(),
                        known.status(),
                        known.mrrEstimate(),
                        known.timeZone(),
                        known.createdAt(),
                        Samples.PROFESSIONAL,
                        use(tenant, month)));
    }

    private PlanUse use(TenantId tenant, DateRange month) {
        return new PlanUse(
                (int) store.assigned.stream()
                        .filter(each -> each.tenant().equals(tenant) && each.status() == AgentStatus.ACTIVE)
                        .count(),
                (int) store.users.stream()
                        .filter(each -> each.tenant().equals(tenant) && each.active())
                        .count(),
                Figures.of(used(tenant, month, any -> true)).totals().totalRequests());
    }

    @Override
    public Optional<Membership> activeOf(UserId user) {
        return store.users.stream()
                .filter(each -> each.user().equals(user) && each.active())
                .findFirst()
                .flatMap(each -> standing(each.tenant()))
                .map(standing -> new Membership(standing, Optional.ofNullable(store.logins.get(user))));
    }

    @Override
    public void signedIn(UserId user, Membership membership, Instant authenticatedAt) {
        store.logins.merge(user, authenticatedAt, (old, now) -> old.isAfter(now) ? old : now);
    }

    @Override
    public boolean isActive(UserId user) {
        return store.staff.getOrDefault(user, false);
    }

    @Override
    public List<TenantAgent> ofTenant(TenantId tenant, AgentFilter filter, DateRange usageDays) {
        return store.assigned.stream()
                .filter(each ->
                        each.tenant().equals(tenant) && filter.statuses().contains(each.status()))
                .map(each -> new TenantAgent(
                        each.agent(),
                        store.agents.get(each.agent()).name(),
                        store.agents.get(each.agent()).segment(),
                        each.status(),
                        Optional.of(each.activatedAt()),
                        Figures.of(used(tenant, usageDays, used -> used.agent().equals(each.agent())))))
                .sorted(comparing((TenantAgent agent) -> agent.activatedAt().orElseThrow())
                        .reversed()
                        .thenComparing(agent -> agent.id().value()))
                .toList();
    }

    @Override
    public boolean belongs(TenantId tenant, AgentId agent) {
        return store.assigned.stream()
                .anyMatch(each -> each.tenant().equals(tenant) && each.agent().equals(agent));
    }

    @Override
    public List<Integration> ofTenant(TenantId tenant) {
        return owned(store.integrations, tenant).stream()
                .sorted(comparing(Integration::type).thenComparing(Integration::name))
                .toList();
    }

    @Override
    public Page<Incident> ofTenant(TenantId tenant, IncidentFilter filter, PageRequest page) {
        Comparator<Incident> newestFirst = comparing(Incident::createdAt)
                .thenComparing(each -> each.id().toString())
                .reversed();
        List<Incident> all = owned(store.incidents, tenant).stream()
                .filter(each -> filter.statuses().contains(each.status()))
                .sorted(newestFirst)
                .toList();
        int from = switch (page.start()) {
            case Start.Offset offset -> Math.min(offset.rows(), all.size());
            case Start.After after ->
                (int) all.stream()
                        .takeWhile(each -> !after(each, after.anchor()))
                        .count();
        };
        List<Incident> rows = all.subList(from, Math.min(from + page.limit(), all.size()));
        boolean last = from + rows.size() == all.size();
        return new Page<>(
                rows,
                Optional.of((long) all.size()),
                last
                        ? Optional.empty()
                        : Optional.of(Anchor.at(
                                rows.getLast().createdAt(), rows.getLast().id())));
    }

    private static boolean after(Incident incident, Anchor anchor) {
        return comparing(Anchor::moment)
                        .thenComparing(each -> each.id().toString())
                        .compare(Anchor.at(incident.createdAt(), incident.id()), anchor)
                < 0;
    }

    @Override
    public List<Subnucleo> ofTenant(TenantId tenant, DateRange usageDays) {
        return store.taken.stream()
                .filter(each -> each.tenant().equals(tenant))
                .map(each -> {
                    Predicate<AgentId> within = agent ->
                            each.subnucleo().equals(store.agents.get(agent).subnucleo());
                    long active = store.assigned.stream()
                            .filter(agent -> agent.tenant().equals(tenant)
                                    && agent.status() == AgentStatus.ACTIVE
                                    && within.test(agent.agent()))
                            .count();
                    return new Subnucleo(
                            each.subnucleo(),
                            store.subnucleos.get(each.subnucleo()),
                            each.status(),
                            (int) active,
                            Figures.of(used(tenant, usageDays, used -> within.test(used.agent())))
                                    .totals());
                })
                .sorted(comparing(Subnucleo::name))
                .toList();
    }

    @Override
    public UsageReport report(TenantId tenant, DateRange range, Optional<AgentId> agent) {
        List<Used> asked =
                used(tenant, range, used -> agent.map(used.agent()::equals).orElse(true));
        return new UsageReport(
                range,
                Figures.of(asked),
                asked.stream()
                        .map(Used::date)
                        .distinct()
                        .sorted()
                        .map(date -> new DailyUsage(
                                date,
                                Figures.of(asked.stream()
                                        .filter(used -> used.date().equals(date))
                                        .toList())))
                        .toList(),
                asked.stream()
                        .map(Used::agent)
                        .distinct()
                        .filter(store.agents::containsKey)
                        .map(each -> new AgentUsage(
                                each,
                                store.agents.get(each).name(),
                                Figures.of(asked.stream()
                                                .filter(used -> used.agent().equals(each))
                                                .toList())
                                        .totals()))
                        .sorted(comparingLong((AgentUsage each) -> each.totals().totalRequests())
                                .reversed())
                        .toList());
    }

    @Override
    public void append(AuditEntry entry) {
        store.log.add(entry);
    }

    public List<AuditEntry> written() {
        return List.copyOf(store.log);
    }

    private List<Used> used(TenantId tenant, DateRange days, Predicate<Used> which) {
        return store.usage.stream()
                .filter(used -> used.tenant().equals(tenant)
                        && !used.date().isBefore(days.first())
                        && !used.date().isAfter(days.last())
                        && which.test(used))
                .toList();
    }

    private static <T> List<T> owned(List<Owned<T>> all, TenantId tenant) {
        return all.stream()
                .filter(each -> each.tenant().equals(tenant))
                .map(Owned::thing)
                .toList();
    }
}
