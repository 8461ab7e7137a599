package ai.alquimista.painel.application.memory;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import ai.alquimista.painel.application.memory.InMemoryStore.Owned;
import ai.alquimista.painel.application.port.PlatformIncidents;
import ai.alquimista.painel.application.port.PlatformIntegrations;
import ai.alquimista.painel.application.port.TenantDetails;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.agent.AgentFilter;
import ai.alquimista.painel.domain.agent.DeployedAgent;
import ai.alquimista.painel.domain.incident.Incident;
import ai.alquimista.painel.domain.incident.IncidentCriteria;
import ai.alquimista.painel.domain.incident.TenantIncident;
import ai.alquimista.painel.domain.integration.IntegrationCounts;
import ai.alquimista.painel.domain.integration.IntegrationCriteria;
import ai.alquimista.painel.domain.integration.IntegrationOverview;
import ai.alquimista.painel.domain.integration.IntegrationStatus;
import ai.alquimista.painel.domain.integration.TenantIntegration;
import ai.alquimista.painel.domain.paging.Anchor;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.paging.PageRequest;
import ai.alquimista.painel.domain.paging.PageRequest.Start;
import ai.alquimista.painel.domain.tenant.TenantDetail;
import ai.alquimista.painel.domain.tenant.TenantFile;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantProfile;
import ai.alquimista.painel.domain.tenant.TenantUser;
import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.domain.usage.UsageSummary;
import ai.alquimista.painel.domain.usage.UsageTotals;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The internal area's ports over one {@link InMemoryStore}. */
public record InMemoryInternalPorts(InMemoryStore store)
        implements TenantDetails, PlatformIntegrations, PlatformIncidents {

    @Override
    public Optional<TenantDetail> of(TenantId tenant, DateRange thirtyDays) {
        InMemoryPorts ports = new InMemoryPorts(store);
        return Optional.ofNullable(store.tenants.get(tenant))
                .map(known -> new TenantDetail(
                        file(known),
                        owned(store.people, tenant).stream()
                                .sorted(comparing(TenantUser::fullName))
                                .toList(),
                        ports.ofTenant(tenant, AgentFilter.ALL, thirtyDays),
                        ports.ofTenant(tenant),
                        new UsageSummary(
                                totals(tenant, new DateRange(thirtyDays.last().minusDays(6), thirtyDays.last()))
                                        .totalRequests(),
                                totals(tenant, thirtyDays)),
                        owned(store.incidents, tenant).stream()
                                .sorted(comparing(Incident::createdAt).reversed())
                                .limit(TenantDetail.MOST_INCIDENTS)
                                .toList()));
    }

    private UsageTotals totals(TenantId tenant, DateRange days) {
        return new InMemoryPorts(store)
                .report(tenant, days, Optional.empty())
                .summary()
                .totals();
    }

    /** When and how often it was changed is not kept. */
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

    @Override
    public List<DeployedAgent> agentsOf(TenantId tenant, DateRange thirtyDays) {
        return owned(store.deployed, tenant).stream()
                .map(agent -> new DeployedAgent(
                        agent.id(),
                        store.agents.get(agent.id()).name(),
                        agent.status(),
                        agent.config(),
                        agent.activatedAt(),
                        agent.deactivatedAt(),
                        new InMemoryPorts(store)
                                .report(tenant, thirtyDays, Optional.of(agent.id()))
                                .summary()
                                .totals(),
                        agent.lastRequestAt(),
                        agent.version()))
                .sorted(comparing((DeployedAgent agent) -> agent.activatedAt().orElse(null), nullsLast(reverseOrder()))
                        .thenComparing(agent -> agent.id().value()))
                .toList();
    }

    @Override
    public IntegrationOverview list(IntegrationCriteria criteria, PageRequest page) {
        List<TenantIntegration> found = store.integrations.stream()
                .map(each -> new TenantIntegration(
                        each.thing(),
                        each.tenant(),
                        store.tenants.get(each.tenant()).name(),
                        store.tenants.get(each.tenant()).status()))
                .filter(each -> matches(criteria, each))
                .toList();
        return new IntegrationOverview(
                counts(),
                page(
                        found,
                        page,
                        each -> new Anchor(
                                each.integration().name(), each.integration().id()),
                        comparing(Anchor::sortValue)
                                .thenComparing(anchor -> anchor.id().toString())));
    }

    private static boolean matches(IntegrationCriteria criteria, TenantIntegration each) {
        String searched = plain(criteria.search().orElse(""));
        return criteria.type().map(each.integration().type()::equals).orElse(true)
                && criteria.status()
                        .only()
                        .map(each.integration().status()::equals)
                        .orElse(true)
                && (plain(each.integration().name()).contains(searched)
                        || plain(each.tenantName()).contains(searched));
    }

    private List<IntegrationCounts> counts() {
        return store.integrations.stream()
                .map(each -> each.thing().type())
                .distinct()
                .sorted()
                .map(type -> new IntegrationCounts(
                        type,
                        count(type, IntegrationStatus.ACTIVE),
                        count(type, IntegrationStatus.INACTIVE),
                        count(type, IntegrationStatus.ERROR),
                        count(type, IntegrationStatus.PENDING)))
                .toList();
    }

    private long count(String type, IntegrationStatus status) {
        return store.integrations.stream()
                .filter(each -> each.thing().type().equals(type) && each.thing().status() == status)
                .count();
    }

    @Override
    public Page<TenantIncident> list(IncidentCriteria criteria, PageRequest page) {
        List<TenantIncident> found = store.incidents.stream()
                .filter(each -> criteria.tenant().map(each.tenant()::equals).orElse(true)
                        && criteria.severity()
                                .map(each.thing().severity()::equals)
                                .orElse(true)
                        && criteria.status().statuses().contains(each.thing().status()))
                .map(each -> new TenantIncident(
                        each.thing(),
                        each.tenant(),
                        store.tenants.get(each.tenant()).name(),
                        each.thing().assignee().filter(store.staff::containsKey).map(UserId::value)))
                .toList();
        return page(
                found,
                page,
                each -> Anchor.at(each.incident().createdAt(), each.incident().id()),
                comparing(Anchor::moment)
                        .thenComparing(anchor -> anchor.id().toString())
                        .reversed());
    }

    private static <T> Page<T> page(
            List<T> all, PageRequest page, Function<T, Anchor> anchor, Comparator<Anchor> order) {
        List<T> sorted = all.stream().sorted(comparing(anchor, order)).toList();
        List<T> left = switch (page.start()) {
            case Start.Offset offset -> sorted.stream().skip(offset.rows()).toList();
            case Start.After after ->
                sorted.stream()
                        .filter(each -> order.compare(anchor.apply(each), after.anchor()) > 0)
                        .toList();
        };
        List<T> rows = left.stream().limit(page.limit()).toList();
        return new Page<>(
                rows,
                Optional.of((long) all.size()),
                rows.size() == left.size() ? Optional.empty() : Optional.of(anchor.apply(rows.getLast())));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private static <T> List<T> owned(List<Owned<T>> all, TenantId tenant) {
        return all.stream()
                .filter(each -> each.tenant().equals(tenant))
                .map(Owned::thing)
                .toList();
    }
}
