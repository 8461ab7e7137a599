package ai.alquimista.painel.application.incident;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.SAO_PAULO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.access.TenantGate;
import ai.alquimista.painel.application.access.Trail;
import ai.alquimista.painel.application.change.FirstAnswer;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.memory.InMemoryIncidents;
import ai.alquimista.painel.application.memory.InMemoryPorts;
import ai.alquimista.painel.application.memory.InMemoryStore;
import ai.alquimista.painel.domain.Refusal.Forbidden;
import ai.alquimista.painel.domain.Refusal.Invalid;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.incident.Incident.Assignment;
import ai.alquimista.painel.domain.incident.Incident.Report;
import ai.alquimista.painel.domain.incident.Incident.Wish;
import ai.alquimista.painel.domain.incident.IncidentFile;
import ai.alquimista.painel.domain.incident.IncidentStatus;
import ai.alquimista.painel.domain.incident.Severity;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkingOnIncidentsTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC);
    private static final UserId ANA = new UserId("ana");
    private static final UserId BIA = new UserId("bia");
    private static final Report STOPPED = new Report(Severity.ERROR, "Parado", "", Optional.empty());

    private final InMemoryStore store = new InMemoryStore();
    private final InMemoryPorts ports = new InMemoryPorts(store);
    private final InMemoryIncidents incidents = new InMemoryIncidents(store);
    private final IncidentGate gate = new IncidentGate(
            new PlatformGate(ports), new TenantGate(ports, ports, ports, new Trail(ports, NOON)), incidents);
    private final OpeningIncidents opening = new OpeningIncidents(gate, incidents, NOON);
    private final ChangingIncidents changing = new ChangingIncidents(gate, incidents, NOON);
    private final CommentingOnIncidents commenting = new CommentingOnIncidents(gate, incidents, NOON);
    private final IncidentFileQueries queries = new IncidentFileQueries(gate, incidents);

    @BeforeEach
    void a_tenant_and_the_staff() {
        store.tenant(ACME, SAO_PAULO);
        store.user(ACME.id(), ANA, true);
        store.staff(BIA, true);
    }

    @Test
    void is_begun_by_a_tenants_administrator() {
        UUID incident = opened();

        IncidentFile file = queries.find(ana(Group.TENANT_USER), Optional.empty(), incident);
        assertThat(file.incident().createdBy()).contains(ANA);
        assertThat(file.incident().createdAt()).isEqualTo(NOON.instant());
        assertThat(lines()).containsExactly("incident.opened");
    }

    @Test
    void is_shut_for_a_tenants_users_but_for_a_look() {
        UUID incident = opened();
        Caller user = ana(Group.TENANT_USER);

        assertThatThrownBy(() -> opening.open(user, Optional.empty(), STOPPED, told()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> changing.resolve(user, Optional.empty(), incident, Optional.empty()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> commenting.comment(user, Optional.empty(), incident, "Oi", said()))
                .isInstanceOf(Forbidden.class);
    }

    @ParameterizedTest
    @EnumSource(names = "TENANT_.*", mode = EnumSource.Mode.MATCH_ALL)
    void is_shut_for_customers_where_it_is_ours(Group group) {
        UUID incident = opened();
        Caller customer = ana(group);

        assertThatThrownBy(() -> opening.openFor(customer, ACME.id(), STOPPED, told()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> changing.change(customer, incident, Wish.RESOLVED, Optional.empty()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> commenting.comment(customer, incident, "Oi", said()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> queries.find(customer, incident)).isInstanceOf(Forbidden.class);
    }

    @Test
    void names_a_tenant_where_one_of_our_own_people_does_it_by_the_tenants_way() {
        assertThatThrownBy(() -> opening.open(bia(), Optional.empty(), STOPPED, told()))
                .isInstanceOf(Invalid.class);

        opening.open(bia(), Optional.of(ACME.id()), STOPPED, told());

        assertThat(lines()).containsExactly("tenant.data.read", "incident.opened");
    }

    @Test
    void tells_the_log_what_changed_and_nothing_of_anybody() {
        UUID incident = opened();

        changing.change(
                bia(),
                incident,
                new Wish(
                        Optional.of(IncidentStatus.ACKNOWLEDGED),
                        Optional.of(new Assignment(Optional.of(BIA))),
                        Optional.of(Severity.CRITICAL)),
                Optional.empty());
        commenting.comment(bia(), incident, "Falei com a Ana", said());

        List<AuditEntry> log = incidents.log().stream()
                .filter(line -> line.type().startsWith("incident."))
                .toList();
        assertThat(log)
                .extracting(AuditEntry::type)
                .containsExactly(
                        "incident.opened",
                        "incident.acknowledged",
                        "incident.assigned",
                        "incident.severity_changed",
                        "incident.commented");
        assertThat(log.get(1).details()).isEqualTo(Map.of("before.status", "open", "after.status", "acknowledged"));
        assertThat(log.get(2).details()).isEqualTo(Map.of("before.assigned", "false", "after.assigned", "true"));
        assertThat(log.get(3).details()).isEqualTo(Map.of("before.severity", "error", "after.severity", "critical"));
        assertThat(log).allSatisfy(line -> {
            assertThat(line.tenant()).contains(ACME.id());
            assertThat(line.resourceId()).contains(incident.toString());
            assertThat(line.details().toString()).doesNotContain("Falei", "Parado", "bia", "ana");
        });
    }

    @Test
    void finds_nothing_that_is_not_there() {
        UUID none = new UUID(9, 9);

        assertThatThrownBy(() -> queries.find(bia(), none)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> changing.change(bia(), none, Wish.RESOLVED, Optional.empty()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> commenting.comment(bia(), none, "Oi", said())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> queries.find(ana(Group.TENANT_ADMIN), Optional.empty(), none))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> changing.resolve(ana(Group.TENANT_ADMIN), Optional.empty(), none, Optional.empty()))
                .isInstanceOf(NotFound.class);
    }

    private UUID opened() {
        return UUID.fromString(opening.open(ana(Group.TENANT_ADMIN), Optional.empty(), STOPPED, told())
                .answer()
                .body());
    }

    private List<String> lines() {
        return incidents.log().stream().map(AuditEntry::type).toList();
    }

    private static Repeatable<IncidentFile> told() {
        return new Repeatable<>(
                Optional.empty(),
                file -> new FirstAnswer(201, Map.of(), file.incident().id().toString()));
    }

    private static <S> Repeatable<S> said() {
        return new Repeatable<>(Optional.empty(), any -> new FirstAnswer(201, Map.of(), ""));
    }

    private static Caller ana(Group group) {
        return caller(ANA, group);
    }

    private static Caller bia() {
        return caller(BIA, Group.INTERNAL_SUPPORT);
    }

    private static Caller caller(UserId user, Group group) {
        return new Caller(user, Set.of(group), Optional.empty(), NOON.instant(), new Origin("203.0.113.9", "test"));
    }
}
