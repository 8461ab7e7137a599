package ai.alquimista.painel.application.port;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.NOBODY;
import static ai.alquimista.painel.application.port.Samples.RIVAL;
import static ai.alquimista.painel.application.port.Samples.SAO_PAULO;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.port.MeteredRequests.Reception;
import ai.alquimista.painel.application.port.QuarantinedEvents.Decision;
import ai.alquimista.painel.application.port.QuarantinedEvents.Rule;
import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.access.Actor;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.audit.AuditEntry.Category;
import ai.alquimista.painel.domain.audit.AuditEntry.Outcome;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

public abstract class QuarantinedEventsContract {

    private static final LocalDate TUESDAY = LocalDate.parse("2026-03-10");
    private static final LocalDate MONDAY = TUESDAY.minusDays(1);
    private static final Instant DECIDED = Instant.parse("2026-03-12T09:00:00.123456Z");
    private static final UserId BIA = new UserId("bia");
    private static final Rule NEVER_MIND = (event, sealedThrough) -> Optional.empty();

    protected abstract Facts facts();

    /** Over the same events. */
    protected abstract MeteredRequests requests();

    protected abstract QuarantinedEvents quarantine();

    /** Everything that counts. */
    protected abstract List<DatedRequest> counting();

    protected abstract void seal(TenantId tenant, LocalDate through);

    /** The types of the log's lines, oldest first. */
    protected abstract List<String> logged();

    @BeforeEach
    void two_tenants_and_one_of_our_own() {
        facts().tenant(ACME, SAO_PAULO);
        facts().tenant(RIVAL, SAO_PAULO);
        facts().staff(BIA, true);
    }

    @Test
    void are_shown_beside_what_counts() {
        DatedRequest first = told(1, 30);
        DatedRequest other = inAnotherPlace(told(1, 31));
        report(first, other);

        assertThat(all()).singleElement().satisfies(event -> {
            assertThat(event.tenantName()).isEqualTo(ACME.name());
            assertThat(event.reported()).isEqualTo(other);
            assertThat(event.counted()).contains(first);
            assertThat(event.decided()).isEmpty();
        });
    }

    @Test
    void of_one_report_are_kept_once() {
        report(told(1, 30), told(1, 31), told(1, 32), told(1, 31));

        assertThat(all())
                .extracting(event -> event.reported().request().tokensUsed())
                .containsExactlyInAnyOrder(31L, 32L);
    }

    @Test
    void that_are_replayed_count_in_the_place_of_what_counted() {
        DatedRequest untouched = told(2, 30);
        DatedRequest other = inAnotherPlace(told(1, 31));
        report(told(1, 30), untouched, other);

        QuarantinedEvent replayed = decide(pending(), Resolution.REPLAYED);

        assertThat(counting()).containsExactlyInAnyOrder(other, untouched);
        assertThat(replayed.counted()).contains(other);
        assertThat(replayed.decided())
                .contains(new Decided(Resolution.REPLAYED, new Actor(BIA, Optional.of("bia")), DECIDED));
        assertThat(logged()).containsExactly("decided");
    }

    @Test
    void that_are_discarded_count_for_nothing() {
        DatedRequest first = told(1, 30);
        report(first, told(1, 31));

        QuarantinedEvent discarded = decide(pending(), Resolution.DISCARDED);

        assertThat(counting()).containsExactly(first);
        assertThat(discarded.decided().orElseThrow().resolution()).isEqualTo(Resolution.DISCARDED);
        assertThat(all()).containsExactly(discarded);
        assertThat(logged()).containsExactly("decided");
    }

    @Test
    void have_what_was_replaced_among_them_as_discarded() {
        DatedRequest first = told(1, 30);
        report(first, told(1, 31));

        decide(pending(), Resolution.REPLAYED);

        assertThat(list(QuarantineFilter.DISCARDED)).singleElement().satisfies(event -> {
            assertThat(event.reported()).isEqualTo(first);
            assertThat(event.decided())
                    .contains(new Decided(Resolution.DISCARDED, new Actor(BIA, Optional.of("bia")), DECIDED));
        });
    }

    /** Senders that were not answered send again, for as long as it takes them. */
    @ParameterizedTest
    @EnumSource
    void are_not_asked_about_again_once_decided(Resolution resolution) {
        DatedRequest first = told(1, 30);
        DatedRequest other = told(1, 31);
        report(first, other);
        decide(pending(), resolution);
        List<QuarantinedEvent> decided = all();

        boolean replayed = resolution == Resolution.REPLAYED;
        assertThat(report(first, other))
                .containsExactly(
                        replayed ? Reception.MISMATCH : Reception.DUPLICATE,
                        replayed ? Reception.DUPLICATE : Reception.MISMATCH);
        assertThat(all()).isEqualTo(decided);
        assertThat(report(told(1, 32))).containsExactly(Reception.MISMATCH);
        assertThat(pending().reported().request().tokensUsed()).isEqualTo(32);
    }

    @Test
    void of_one_event_may_be_replayed_one_after_the_other() {
        report(told(1, 30), told(1, 31), told(1, 32));
        List<QuarantinedEvent> both = all();

        both.forEach(event -> decide(event, Resolution.REPLAYED));

        assertThat(counting()).containsExactly(both.getLast().reported());
        assertThat(list(QuarantineFilter.REPLAYED))
                .hasSize(2)
                .allSatisfy(event ->
                        assertThat(event.counted()).contains(both.getLast().reported()));
        assertThat(list(QuarantineFilter.DISCARDED)).hasSize(1);
    }

    @Test
    void stay_as_they_are_where_the_rule_decides_nothing() {
        report(told(1, 30), told(1, 31));
        QuarantinedEvent event = pending();

        assertThat(quarantine().decide(event.id(), NEVER_MIND)).contains(event);
        assertThat(all()).containsExactly(event);
        assertThat(logged()).isEmpty();
    }

    @Test
    void stay_as_they_are_where_the_rule_refuses() {
        report(told(1, 30), told(1, 31));
        QuarantinedEvent event = pending();

        assertThatThrownBy(() -> quarantine().decide(event.id(), (any, sealedThrough) -> {
                    throw new Conflict(Clash.DAY_SEALED);
                }))
                .isInstanceOf(Conflict.class);
        assertThat(all()).containsExactly(event);
        assertThat(logged()).isEmpty();
    }

    @Test
    void are_decided_knowing_their_tenants_seal() {
        report(told(1, 30), told(1, 31));
        List<Optional<LocalDate>> seals = new ArrayList<>();
        Rule asking = (event, sealedThrough) -> {
            seals.add(sealedThrough);
            return Optional.empty();
        };

        quarantine().decide(pending().id(), asking);
        seal(RIVAL.id(), TUESDAY);
        seal(ACME.id(), MONDAY);
        quarantine().decide(pending().id(), asking);

        assertThat(seals).containsExactly(Optional.empty(), Optional.of(MONDAY));
    }

    @Test
    void that_nobody_reported_cannot_be_decided() {
        assertThat(quarantine().decide(UUID.randomUUID(), NEVER_MIND)).isEmpty();
    }

    @Test
    void are_listed_newest_first_and_ties_by_id() {
        for (int event = 1; event <= 12; event++)
            report(told(event, 30), told(event, 31), of(RIVAL.id(), told(event, 30)), of(RIVAL.id(), told(event, 31)));
        for (int done = 0; done < 4; done++)
            decide(list(QuarantineFilter.PENDING).get(done * 2), Resolution.REPLAYED);
        for (int done = 0; done < 3; done++)
            decide(list(QuarantineFilter.PENDING).get(done), Resolution.DISCARDED);
        List<QuarantinedEvent> all = all();

        assertThat(all)
                .hasSize(24 + 4)
                .isSortedAccordingTo(comparing(QuarantinedEvent::quarantinedAt)
                        .thenComparing(event -> event.id().toString())
                        .reversed());
        for (QuarantineFilter filter : QuarantineFilter.values())
            for (Optional<TenantId> tenant :
                    List.of(Optional.<TenantId>empty(), Optional.of(ACME.id()), Optional.of(NOBODY)))
                for (int limit : List.of(1, 5, 100)) {
                    var criteria = new QuarantineCriteria(filter, tenant);
                    assertThat(walked(criteria, limit))
                            .as("%s, %d a page", criteria, limit)
                            .isEqualTo(all.stream()
                                    .filter(event -> matches(criteria, event))
                                    .toList());
                }
        assertThat(list(QuarantineFilter.REPLAYED)).hasSize(4);
        assertThat(list(QuarantineFilter.DISCARDED)).hasSize(7);
    }

    @Test
    void may_be_skipped_by_offset() {
        report(told(1, 30), told(1, 31), told(1, 32), told(1, 33));
        var everything = new QuarantineCriteria(QuarantineFilter.ALL, Optional.empty());

        Page<QuarantinedEvent> page = quarantine().list(everything, new PageRequest(5, new Start.Offset(2)));

        assertThat(page.rows()).containsExactly(all().getLast());
        assertThat(page.total()).contains(3L);
        assertThat(page.next()).isEmpty();
    }

    private List<QuarantinedEvent> walked(QuarantineCriteria criteria, int limit) {
        List<QuarantinedEvent> walked = new ArrayList<>();
        Optional<Anchor> next = Optional.empty();
        Optional<Long> total;
        do {
            Start start = next.<Start>map(Start.After::new).orElse(new Start.Offset(0));
            Page<QuarantinedEvent> page = quarantine().list(criteria, new PageRequest(limit, start));
            walked.addAll(page.rows());
            next = page.next();
            total = page.total();
        } while (next.isPresent());
        assertThat(total).contains((long) walked.size());
        return walked;
    }

    private static boolean matches(QuarantineCriteria criteria, QuarantinedEvent event) {
        String status =
                event.decided().map(decided -> decided.resolution().name()).orElse(QuarantineFilter.PENDING.name());
        return (criteria.status() == QuarantineFilter.ALL
                        || criteria.status().name().equals(status))
                && criteria.tenant().map(event.tenant()::equals).orElse(true);
    }

    private List<QuarantinedEvent> all() {
        return list(QuarantineFilter.ALL);
    }

    private QuarantinedEvent pending() {
        List<QuarantinedEvent> pending = list(QuarantineFilter.PENDING);
        assertThat(pending).hasSize(1);
        return pending.getFirst();
    }

    private List<QuarantinedEvent> list(QuarantineFilter filter) {
        return quarantine()
                .list(
                        new QuarantineCriteria(filter, Optional.empty()),
                        new PageRequest(PageRequest.MOST_ROWS, new Start.Offset(0)))
                .rows();
    }

    private QuarantinedEvent decide(QuarantinedEvent event, Resolution resolution) {
        AuditEntry entry = new AuditEntry(
                "decided",
                Category.TENANT,
                Optional.of(event.tenant()),
                BIA,
                "quarantined_event",
                Optional.of(event.id().toString()),
                "decide",
                Outcome.SUCCESS,
                Map.of(),
                new Origin("", ""),
                DECIDED);
        return quarantine()
                .decide(event.id(), (asked, sealedThrough) -> Optional.of(new Decision(resolution, entry)))
                .orElseThrow();
    }

    private List<Reception> report(DatedRequest... told) {
        List<DatedRequest> dated = new ArrayList<>();
        for (DatedRequest each : told) dated.add(new DatedRequest(each.request(), each.day()));
        return requests().add(dated);
    }

    /** A report of Acme's event of that number. */
    private static DatedRequest told(int event, long tokens) {
        return new DatedRequest(
                new AgentRequest(
                        new UUID(event, 7),
                        ACME.id(),
                        Optional.of(Samples.agent(1)),
                        TUESDAY.atTime(15, 0).toInstant(ZoneOffset.UTC),
                        AgentRequest.Outcome.SUCCESS,
                        120,
                        tokens,
                        new BigDecimal("0.002100")),
                TUESDAY);
    }

    /** The same in everything else but the event: of the day before, of no agent, failed, slower and dearer. */
    private static DatedRequest inAnotherPlace(DatedRequest told) {
        AgentRequest request = told.request();
        return new DatedRequest(
                new AgentRequest(
                        request.eventId(),
                        request.tenant(),
                        Optional.<AgentId>empty(),
                        MONDAY.atTime(15, 0).toInstant(ZoneOffset.UTC),
                        AgentRequest.Outcome.ERROR,
                        380,
                        request.tokensUsed(),
                        new BigDecimal("1.000000")),
                MONDAY);
    }

    private static DatedRequest of(TenantId tenant, DatedRequest told) {
        AgentRequest request = told.request();
        return new DatedRequest(
                new AgentRequest(
                        request.eventId(),
                        tenant,
                        request.agent(),
                        request.occurredAt(),
                        request.outcome(),
                        request.responseTimeMs(),
                        request.tokensUsed(),
                        request.costUsd()),
                told.day());
    }
}
