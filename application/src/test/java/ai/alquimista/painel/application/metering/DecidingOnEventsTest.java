package ai.alquimista.painel.application.metering;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.SAO_PAULO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.access.Trail;
import ai.alquimista.painel.application.memory.InMemoryPorts;
import ai.alquimista.painel.application.memory.InMemoryQuarantine;
import ai.alquimista.painel.application.memory.InMemoryStore;
import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.Refusal.Forbidden;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.audit.AuditEntry.Category;
import ai.alquimista.painel.domain.metering.AgentRequest;
import ai.alquimista.painel.domain.metering.AgentRequest.Outcome;
import ai.alquimista.painel.domain.metering.DatedRequest;
import ai.alquimista.painel.domain.metering.QuarantineCriteria;
import ai.alquimista.painel.domain.metering.QuarantineFilter;
import ai.alquimista.painel.domain.metering.QuarantinedEvent;
import ai.alquimista.painel.domain.metering.Resolution;
import ai.alquimista.painel.domain.paging.PageRequest;
import ai.alquimista.painel.domain.paging.PageRequest.Start;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DecidingOnEventsTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate DAY = LocalDate.parse("2026-03-10");
    private static final UserId BIA = new UserId("bia");

    private final InMemoryStore store = new InMemoryStore();
    private final InMemoryPorts ports = new InMemoryPorts(store);
    private final InMemoryQuarantine quarantine = new InMemoryQuarantine(store);
    private final PlatformGate platform = new PlatformGate(ports);
    private final QuarantineQueries queries =
            new QuarantineQueries(platform, new TenantGate(ports, ports, ports, new Trail(ports, NOON)), quarantine);
    private final DecidingOnEvents deciding = new DecidingOnEvents(platform, quarantine, NOON);

    @BeforeEach
    void one_event_reported_twice() {
        store.tenant(ACME, SAO_PAULO);
        store.staff(BIA, true);
        quarantine.add(List.of(new DatedRequest(request(30), DAY), new DatedRequest(request(31), DAY)));
    }

    @ParameterizedTest
    @EnumSource(names = "INTERNAL_.*", mode = EnumSource.Mode.MATCH_ALL)
    void is_open_to_our_own_people(Group group) {
        QuarantinedEvent decided = deciding.decide(caller(group), pending().id(), Resolution.REPLAYED);

        assertThat(decided.decided().orElseThrow().by().id()).isEqualTo(BIA);
        assertThat(decided.counted().orElseThrow().request().tokensUsed()).isEqualTo(31);
    }

    @ParameterizedTest
    @EnumSource(names = "TENANT_.*", mode = EnumSource.Mode.MATCH_ALL)
    void is_shut_for_customers(Group group) {
        UUID id = pending().id();

        assertThatThrownBy(() -> deciding.decide(caller(group), id, Resolution.REPLAYED))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> list(group, Optional.of(ACME.id()))).isInstanceOf(Forbidden.class);
        assertThat(quarantine.log()).isEmpty();
    }

    @Test
    void is_shut_for_whoever_left_the_staff() {
        UUID id = pending().id();
        store.staff(BIA, false);

        assertThatThrownBy(() -> deciding.decide(caller(Group.INTERNAL_ADMIN), id, Resolution.DISCARDED))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void tells_the_log_what_counted_and_what_counts() {
        QuarantinedEvent event = pending();

        deciding.decide(caller(Group.INTERNAL_SUPPORT), event.id(), Resolution.REPLAYED);

        AuditEntry entry = quarantine.log().getFirst();
        assertThat(entry.type()).isEqualTo("quarantine.replayed");
        assertThat(entry.category()).isEqualTo(Category.TENANT);
        assertThat(entry.tenant()).contains(ACME.id());
        assertThat(entry.user()).isEqualTo(BIA);
        assertThat(entry.resourceId()).contains(event.id().toString());
        assertThat(entry.createdAt()).isEqualTo(NOON.instant());
        assertThat(entry.details())
                .containsEntry("event_id", request(30).eventId().toString())
                .containsEntry("before.tokens_used", "30")
                .containsEntry("after.tokens_used", "31")
                .containsEntry("after.day", DAY.toString())
                .containsEntry("after.agent_id", "");
    }

    @Test
    void tells_the_log_that_nothing_changed_where_a_report_is_discarded() {
        deciding.decide(caller(Group.INTERNAL_SUPPORT), pending().id(), Resolution.DISCARDED);

        assertThat(quarantine.log().getFirst().type()).isEqualTo("quarantine.discarded");
        assertThat(quarantine.log().getFirst().details())
                .containsEntry("before.tokens_used", "30")
                .containsEntry("after.tokens_used", "30");
    }

    @ParameterizedTest
    @EnumSource
    void changes_nothing_when_it_is_asked_for_again(Resolution resolution) {
        UUID id = pending().id();
        QuarantinedEvent first = deciding.decide(caller(Group.INTERNAL_ADMIN), id, resolution);

        assertThat(deciding.decide(caller(Group.INTERNAL_SUPPORT), id, resolution))
                .isEqualTo(first);
        assertThat(quarantine.log()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"REPLAYED, DISCARDED", "DISCARDED, REPLAYED"})
    void is_not_taken_back(Resolution made, Resolution wanted) {
        UUID id = pending().id();
        deciding.decide(caller(Group.INTERNAL_ADMIN), id, made);

        assertThatThrownBy(() -> deciding.decide(caller(Group.INTERNAL_ADMIN), id, wanted))
                .asInstanceOf(type(Conflict.class))
                .extracting(Conflict::clash)
                .isEqualTo(Clash.DECIDED_OTHERWISE);
        assertThat(quarantine.log()).hasSize(1);
    }

    @Test
    void replays_nothing_into_a_sealed_day() {
        quarantine.seal(ACME.id(), DAY);
        UUID id = pending().id();

        assertThatThrownBy(() -> deciding.decide(caller(Group.INTERNAL_ADMIN), id, Resolution.REPLAYED))
                .asInstanceOf(type(Conflict.class))
                .extracting(Conflict::clash)
                .isEqualTo(Clash.DAY_SEALED);
        assertThat(deciding.decide(caller(Group.INTERNAL_ADMIN), id, Resolution.DISCARDED)
                        .decided())
                .isPresent();
    }

    @Test
    void finds_nothing_that_was_not_kept_aside() {
        assertThatThrownBy(() -> deciding.decide(
                        caller(Group.INTERNAL_ADMIN), request(30).eventId(), Resolution.REPLAYED))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void leaves_a_line_in_the_log_for_a_look_at_one_tenants_and_none_for_a_look_at_all() {
        assertThat(list(Group.INTERNAL_SUPPORT, Optional.empty())).hasSize(1);
        assertThat(quarantine.log()).isEmpty();

        assertThat(list(Group.INTERNAL_SUPPORT, Optional.of(ACME.id()))).hasSize(1);
        assertThat(quarantine.log()).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo("tenant.data.read");
            assertThat(entry.action()).isEqualTo("listInternalQuarantinedEvents");
        });
    }

    private List<QuarantinedEvent> list(Group group, Optional<TenantId> tenant) {
        return queries.list(
                        caller(group),
                        new QuarantineCriteria(QuarantineFilter.PENDING, tenant),
                        new PageRequest(10, new Start.Offset(0)))
                .rows();
    }

    private QuarantinedEvent pending() {
        return list(Group.INTERNAL_ADMIN, Optional.empty()).getFirst();
    }

    private static Caller caller(Group group) {
        return new Caller(BIA, Set.of(group), Optional.empty(), NOON.instant(), new Origin("203.0.113.9", "test"));
    }

    private static AgentRequest request(long tokens) {
        return new AgentRequest(
                new UUID(1, 7),
                ACME.id(),
                Optional.empty(),
                NOON.instant(),
                Outcome.SUCCESS,
                120,
                tokens,
                BigDecimal.ONE);
    }
}
