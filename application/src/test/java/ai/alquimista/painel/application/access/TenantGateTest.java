package ai.alquimista.painel.application.access;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.NOBODY;
import static ai.alquimista.painel.application.port.Samples.RIVAL;
import static ai.alquimista.painel.application.port.Samples.SAO_PAULO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.alquimista.painel.application.memory.InMemoryPorts;
import ai.alquimista.painel.application.memory.InMemoryStore;
import ai.alquimista.painel.application.port.Memberships;
import ai.alquimista.painel.domain.Refusal.Forbidden;
import ai.alquimista.painel.domain.Refusal.Ground;
import ai.alquimista.painel.domain.Refusal.Invalid;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.Membership;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.audit.AuditEntry.Outcome;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TenantGateTest {

    private static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    private static final UserId ANA = new UserId("ana");
    private static final UserId BIA = new UserId("bia");

    private final InMemoryPorts ports = new InMemoryPorts(new InMemoryStore());
    private final TenantGate gate =
            new TenantGate(ports, ports, ports, new Trail(ports, Clock.fixed(NOW, ZoneOffset.UTC)));

    @BeforeEach
    void ana_is_acmes_and_bia_is_staff() {
        ports.store().tenant(ACME, SAO_PAULO);
        ports.store().tenant(RIVAL, SAO_PAULO);
        ports.store().user(ACME.id(), ANA, true);
        ports.store().staff(BIA, true);
    }

    @Test
    void a_member_enters_their_own_tenant_named_or_not() {
        assertThat(entered(member(Optional.empty()), Optional.empty())).isEqualTo(ACME.id());
        assertThat(entered(member(Optional.of(ACME.id())), Optional.of(ACME.id())))
                .isEqualTo(ACME.id());
        assertThat(ports.written()).isEmpty();
    }

    @Test
    void a_members_sign_in_is_kept() {
        entered(member(Optional.empty()), Optional.empty());

        assertThat(ports.activeOf(ANA).orElseThrow().lastLoginAt()).contains(NOW.minusSeconds(60));
    }

    @Test
    void a_sign_in_is_recorded_once_however_many_requests_follow() {
        List<Instant> recorded = new ArrayList<>();
        Memberships counting = new Memberships() {
            @Override
            public Optional<Membership> activeOf(UserId user) {
                return ports.activeOf(user);
            }

            @Override
            public void signedIn(UserId user, Membership membership, Instant authenticatedAt) {
                recorded.add(authenticatedAt);
                ports.signedIn(user, membership, authenticatedAt);
            }
        };
        TenantGate counted = new TenantGate(counting, ports, ports, new Trail(ports, Clock.fixed(NOW, ZoneOffset.UTC)));

        for (int request = 0; request < 3; request++)
            counted.enter(member(Optional.empty()), Operation.GET_TENANT_ME, Optional.empty());

        assertThat(recorded).containsExactly(NOW.minusSeconds(60));
    }

    @Test
    void a_member_reaching_for_another_tenant_is_refused_and_written_down() {
        refusedFor(Ground.FOREIGN_TENANT, () -> entered(member(Optional.empty()), Optional.of(RIVAL.id())));

        AuditEntry entry = ports.written().getFirst();
        assertThat(entry.type()).isEqualTo("isolation.violation");
        assertThat(entry.tenant()).contains(ACME.id());
        assertThat(entry.user()).isEqualTo(ANA);
        assertThat(entry.outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(entry.details())
                .containsEntry("foreign_tenant_id", RIVAL.id().toString());
        assertThat(entry.createdAt()).isEqualTo(NOW);
    }

    @Test
    void a_token_that_names_another_tenant_is_refused_and_written_down() {
        refusedFor(Ground.CLAIM_MISMATCH, () -> entered(member(Optional.of(RIVAL.id())), Optional.empty()));

        assertThat(ports.written()).extracting(AuditEntry::type).containsExactly("isolation.violation");
    }

    @Test
    void a_user_without_a_membership_is_refused_even_when_the_token_names_a_tenant() {
        Caller stranger = caller(new UserId("stranger"), Group.TENANT_ADMIN, Optional.of(ACME.id()));

        refusedFor(Ground.NO_MEMBERSHIP, () -> entered(stranger, Optional.empty()));
    }

    @Test
    void staff_enter_any_tenant_and_leave_a_line_in_the_log() {
        assertThat(entered(staff(BIA), Optional.of(RIVAL.id()))).isEqualTo(RIVAL.id());

        AuditEntry entry = ports.written().getFirst();
        assertThat(entry.type()).isEqualTo("tenant.data.read");
        assertThat(entry.tenant()).contains(RIVAL.id());
        assertThat(entry.action()).isEqualTo("getTenantMe");
    }

    @Test
    void whoever_exports_leaves_one_line_in_the_log() {
        gate.enterToExport(member(Optional.empty()), Operation.GET_TENANT_USAGE, Optional.empty());
        gate.enterToExport(staff(BIA), Operation.GET_TENANT_USAGE, Optional.of(RIVAL.id()));

        assertThat(ports.written())
                .extracting(AuditEntry::type, AuditEntry::user, AuditEntry::action)
                .containsExactly(
                        tuple("tenant.data.exported", ANA, "getTenantUsage"),
                        tuple("tenant.data.exported", BIA, "getTenantUsage"));
        assertThat(ports.written())
                .extracting(entry -> entry.tenant().orElseThrow())
                .containsExactly(ACME.id(), RIVAL.id());
    }

    @Test
    void whoever_may_not_enter_exports_nothing() {
        refusedFor(
                Ground.FOREIGN_TENANT,
                () -> gate.enterToExport(
                        member(Optional.empty()), Operation.GET_TENANT_USAGE, Optional.of(RIVAL.id())));
        assertThatThrownBy(() -> gate.enterToExport(staff(BIA), Operation.GET_TENANT_USAGE, Optional.of(NOBODY)))
                .isInstanceOf(NotFound.class);

        assertThat(ports.written()).extracting(AuditEntry::type).containsExactly("isolation.violation");
    }

    @Test
    void staff_must_name_a_tenant_that_exists() {
        assertThatThrownBy(() -> entered(staff(BIA), Optional.empty())).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> entered(staff(BIA), Optional.of(NOBODY))).isInstanceOf(NotFound.class);
        assertThat(ports.written()).isEmpty();
    }

    @Test
    void staff_without_an_active_row_are_refused() {
        ports.store().staff(BIA, false);

        refusedFor(Ground.NOT_STAFF, () -> entered(staff(BIA), Optional.of(ACME.id())));
        refusedFor(Ground.NOT_STAFF, () -> entered(staff(new UserId("unknown")), Optional.of(ACME.id())));
    }

    private TenantId entered(Caller caller, Optional<TenantId> asked) {
        return gate.enter(caller, Operation.GET_TENANT_ME, asked).tenant().id();
    }

    private static void refusedFor(Ground ground, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .asInstanceOf(type(Forbidden.class))
                .extracting(Forbidden::ground)
                .isEqualTo(ground);
    }

    private static Caller member(Optional<TenantId> claimed) {
        return caller(ANA, Group.TENANT_ADMIN, claimed);
    }

    private static Caller staff(UserId user) {
        return caller(user, Group.INTERNAL_SUPPORT, Optional.empty());
    }

    private static Caller caller(UserId user, Group group, Optional<TenantId> claimed) {
        return new Caller(user, Set.of(group), claimed, NOW.minusSeconds(60), new Origin("203.0.113.9", "test"));
    }
}
