package ai.alquimista.painel.application.memory;

import static java.util.Comparator.comparing;

import ai.alquimista.painel.application.port.MeteredRequests;
import ai.alquimista.painel.application.port.QuarantinedEvents;
import ai.alquimista.painel.domain.access.Actor;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.metering.AgentRequest;
import ai.alquimista.painel.domain.metering.DatedRequest;
import ai.alquimista.painel.domain.metering.QuarantineCriteria;
import ai.alquimista.painel.domain.metering.QuarantineFilter;
import ai.alquimista.painel.domain.metering.QuarantinedEvent;
import ai.alquimista.painel.domain.metering.QuarantinedEvent.Decided;
import ai.alquimista.painel.domain.metering.Resolution;
import ai.alquimista.painel.domain.paging.Anchor;
import ai.alquimista.painel.domain.paging.Page;
import ai.alquimista.painel.domain.paging.PageRequest;
import ai.alquimista.painel.domain.paging.PageRequest.Start;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What counts and what was kept aside, over one {@link InMemoryStore}. */
public final class InMemoryQuarantine implements MeteredRequests, QuarantinedEvents {

    private final InMemoryStore store;
    private final Map<Key, DatedRequest> counting = new HashMap<>();
    private final List<Aside> aside = new ArrayList<>();
    private final Map<TenantId, LocalDate> seals = new HashMap<>();

    public InMemoryQuarantine(InMemoryStore store) {
        this.store = store;
    }

    /** What tells an event from all others. */
    private record Key(TenantId tenant, UUID event) {

        static Key of(DatedRequest told) {
            return new Key(told.request().tenant(), told.request().eventId());
        }
    }

    private record Aside(UUID id, DatedRequest told, Instant since, Optional<Decided> decided) {

        boolean says(AgentRequest request) {
            return told.request().fingerprint().equals(request.fingerprint());
        }
    }

    public List<DatedRequest> counting() {
        return List.copyOf(counting.values());
    }

    public List<AuditEntry> log() {
        return List.copyOf(store.log);
    }

    public void seal(TenantId tenant, LocalDate through) {
        seals.put(tenant, through);
    }

    @Override
    public List<Reception> add(List<DatedRequest> requests) {
        return requests.stream()
                .map(dated -> add(new DatedRequest(dated.request(), dated.day())))
                .toList();
    }

    private Reception add(DatedRequest told) {
        DatedRequest known = counting.putIfAbsent(Key.of(told), told);
        if (known == null) return Reception.ACCEPTED;
        if (known.request().fingerprint().equals(told.request().fingerprint())) return Reception.DUPLICATE;
        keepAside(new Aside(UUID.randomUUID(), told, Instant.now(), Optional.empty()));
        return Reception.MISMATCH;
    }

    private void keepAside(Aside told) {
        if (aside.stream().noneMatch(each -> each.says(told.told().request()))) aside.add(told);
    }

    @Override
    public Page<QuarantinedEvent> list(QuarantineCriteria criteria, PageRequest page) {
        List<QuarantinedEvent> all = aside.stream()
                .map(this::event)
                .filter(event -> matches(criteria, event))
                .sorted(comparing(QuarantinedEvent::quarantinedAt)
                        .thenComparing(event -> event.id().toString())
                        .reversed())
                .toList();
        int from = switch (page.start()) {
            case Start.Offset offset -> offset.rows();
            case Start.After after ->
                1 + all.stream().map(InMemoryQuarantine::anchor).toList().indexOf(after.anchor());
        };
        List<QuarantinedEvent> rows =
                all.stream().skip(from).limit(page.limit()).toList();
        boolean last = from + page.limit() >= all.size();
        return new Page<>(rows, all.size(), last ? Optional.empty() : Optional.of(anchor(rows.getLast())));
    }

    @Override
    public Optional<QuarantinedEvent> decide(UUID id, Rule rule) {
        return aside.stream().filter(each -> each.id().equals(id)).findFirst().map(each -> decide(each, rule));
    }

    private QuarantinedEvent decide(Aside told, Rule rule) {
        QuarantinedEvent event = event(told);
        Optional<Decision> decision = rule.on(event, Optional.ofNullable(seals.get(event.tenant())));
        if (decision.isEmpty()) return event;
        Decided decided = decided(decision.get());
        aside.set(aside.indexOf(told), new Aside(told.id(), told.told(), told.since(), Optional.of(decided)));
        if (decided.resolution() == Resolution.REPLAYED) replay(told.told(), decided);
        store.log.add(decision.get().entry());
        return event(aside.stream()
                .filter(each -> each.id().equals(told.id()))
                .findFirst()
                .orElseThrow());
    }

    private void replay(DatedRequest told, Decided decided) {
        DatedRequest replaced = Objects.requireNonNull(counting.put(Key.of(told), told));
        keepAside(new Aside(
                UUID.randomUUID(),
                replaced,
                Instant.now(),
                Optional.of(new Decided(Resolution.DISCARDED, decided.by(), decided.at()))));
    }

    private Decided decided(Decision decision) {
        UserId by = decision.entry().user();
        Optional<String> name = store.staff.containsKey(by) ? Optional.of(by.value()) : Optional.empty();
        return new Decided(
                decision.resolution(), new Actor(by, name), decision.entry().createdAt());
    }

    private QuarantinedEvent event(Aside told) {
        return new QuarantinedEvent(
                told.id(),
                Objects.requireNonNull(store.tenants.get(told.told().request().tenant()))
                        .name(),
                told.told(),
                Optional.ofNullable(counting.get(Key.of(told.told()))),
                told.since(),
                told.decided());
    }

    private static boolean matches(QuarantineCriteria criteria, QuarantinedEvent event) {
        QuarantineFilter status = event.decided()
                .map(decided -> QuarantineFilter.valueOf(decided.resolution().name()))
                .orElse(QuarantineFilter.PENDING);
        return (criteria.status() == QuarantineFilter.ALL || criteria.status() == status)
                && criteria.tenant().map(event.tenant()::equals).orElse(true);
    }

    private static Anchor anchor(QuarantinedEvent event) {
        return Anchor.at(event.quarantinedAt(), event.id());
    }
}
