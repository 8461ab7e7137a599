package ai.alquimista.painel.application.tenant;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.NOBODY;
import static ai.alquimista.painel.application.port.Samples.RIVAL;
import static ai.alquimista.painel.application.port.Samples.SAO_PAULO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.bulk.Attempted;
import ai.alquimista.painel.application.bulk.Bulk;
import ai.alquimista.painel.application.bulk.Outcomes;
import ai.alquimista.painel.application.bulk.SelectedTenants;
import ai.alquimista.painel.application.change.FirstAnswer;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.application.memory.InMemoryAnswers;
import ai.alquimista.painel.application.memory.InMemoryPorts;
import ai.alquimista.painel.application.memory.InMemoryStore;
import ai.alquimista.painel.application.memory.InMemoryTenantChanges;
import ai.alquimista.painel.application.memory.InMemoryTenantDirectory;
import ai.alquimista.painel.application.port.CommandNames;
import ai.alquimista.painel.application.tenant.ChangingManyTenants.Moved;
import ai.alquimista.painel.domain.Refusal.Forbidden;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantListFilter;
import ai.alquimista.painel.domain.tenant.TenantMove;
import ai.alquimista.painel.domain.tenant.TenantSelection;
import ai.alquimista.painel.domain.tenant.TenantSelection.Listed;
import ai.alquimista.painel.domain.tenant.TenantSelection.Named;
import ai.alquimista.painel.domain.tenant.TenantStatus;
import ai.alquimista.painel.domain.tenant.TenantStatusFilter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Acme is active, its rival suspended. */
class ChangingManyTenantsTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC);
    private static final UserId BIA = new UserId("bia");
    private static final TenantSelection ALL_THREE = new Named(List.of(ACME.id(), RIVAL.id(), NOBODY));

    private final InMemoryStore store = new InMemoryStore();
    private final InMemoryPorts ports = new InMemoryPorts(store);
    private final InMemoryTenantChanges tenants = new InMemoryTenantChanges(store);
    private final List<Outcomes<Moved>> seen = new ArrayList<>();

    @BeforeEach
    void acme_its_rival_and_a_manager() {
        store.tenant(ACME, SAO_PAULO);
        store.tenant(RIVAL, SAO_PAULO);
        store.staff(BIA, true);
    }

    @Test
    void suspends_who_is_active_and_leaves_the_rest() {
        change(Group.INTERNAL_ADMIN, TenantMove.SUSPEND, ALL_THREE);

        assertThat(status(ACME.id())).isEqualTo(TenantStatus.SUSPENDED);
        assertThat(seen.getLast().all())
                .satisfiesExactly(
                        acme -> assertThat(moved(acme).isChanged()).isTrue(),
                        rival -> assertThat(moved(rival).isChanged()).isFalse(),
                        nobody -> assertThat(nobody).isInstanceOf(Attempted.Refused.class));
    }

    @Test
    void leaves_a_line_for_each_tenant_that_changes() {
        change(Group.INTERNAL_ADMIN, TenantMove.SUSPEND, ALL_THREE);
        change(
                Group.INTERNAL_ADMIN,
                TenantMove.REACTIVATE,
                new Listed(new TenantListFilter(
                        TenantStatusFilter.SUSPENDED, Optional.empty(), Optional.empty(), Optional.empty())));

        assertThat(tenants.log()).extracting(AuditEntry::type).containsOnly("tenant.changed");
        assertThat(tenants.log()).extracting(AuditEntry::action).containsOnly("changeInternalTenants");
        assertThat(tenants.log())
                .extracting(entry -> entry.tenant().orElseThrow())
                .containsExactlyInAnyOrder(ACME.id(), ACME.id(), RIVAL.id());
        assertThat(tenants.history(RIVAL.id())).hasSize(1);
        assertThat(status(RIVAL.id())).isEqualTo(TenantStatus.ACTIVE);
    }

    @ParameterizedTest
    @EnumSource(names = "INTERNAL_ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void is_for_managers_alone(Group group) {
        assertThatThrownBy(() -> change(group, TenantMove.SUSPEND, ALL_THREE)).isInstanceOf(Forbidden.class);
        assertThat(tenants.log()).isEmpty();
    }

    private void change(Group group, TenantMove move, TenantSelection selection) {
        SelectedTenants selected =
                new SelectedTenants(new InMemoryTenantDirectory(ports, LocalDate.parse("2026-03-10")), new Nameless());
        Bulk bulk = new Bulk(new PlatformGate(ports), selected, new InMemoryAnswers(), NOON, 1);
        Caller caller =
                new Caller(BIA, Set.of(group), Optional.empty(), NOON.instant(), new Origin("203.0.113.9", "test"));
        Repeatable<Outcomes<Moved>> request = new Repeatable<>(Optional.empty(), outcomes -> {
            seen.add(outcomes);
            return new FirstAnswer(200, Map.of(), "");
        });
        new ChangingManyTenants(tenants, new TenantTrail(NOON), bulk).change(caller, move, selection, request);
    }

    private TenantStatus status(TenantId tenant) {
        return ports.standing(tenant).orElseThrow().status();
    }

    private static Moved moved(Attempted<Moved> attempted) {
        return ((Attempted.Done<Moved>) attempted).result();
    }

    /** Nobody's name is known. */
    private static final class Nameless implements CommandNames {

        @Override
        public Map<TenantId, String> tenants(Set<TenantId> tenants) {
            return Map.of();
        }

        @Override
        public Map<UserId, String> people(Set<UserId> people) {
            return Map.of();
        }
    }
}
