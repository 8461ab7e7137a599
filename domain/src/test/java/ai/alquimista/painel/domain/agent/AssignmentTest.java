package ai.alquimista.painel.domain.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Unprocessable;
import ai.alquimista.painel.domain.Refusal.Violation;
import ai.alquimista.painel.domain.tenant.TenantStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssignmentTest {

    private static final Instant MONDAY = Instant.parse("2026-03-09T12:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-10T12:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-03-13T12:00:00Z");
    private static final AgentRoom ROOM = new AgentRoom(TenantStatus.ACTIVE, 2, 3);
    private static final AgentRoom FULL = new AgentRoom(TenantStatus.ACTIVE, 3, 3);
    private static final AgentConfig CORDIAL = new AgentConfig(Map.of("tom", "cordial"));

    private final Assignment begun = Assignment.begun(new AgentId(new UUID(1, 1)), CORDIAL, ROOM, MONDAY);

    @Test
    void begins_at_work() {
        assertThat(begun.status()).isEqualTo(AgentStatus.ACTIVE);
        assertThat(begun.activatedAt()).contains(MONDAY);
        assertThat(begun.deactivatedAt()).isEmpty();
    }

    @Test
    void does_not_begin_where_the_plan_allows_no_more() {
        assertThatThrownBy(() -> Assignment.begun(begun.agent(), CORDIAL, FULL, MONDAY))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(
                        () -> begun.moved(AgentStatus.SUSPENDED, FULL, TUESDAY).moved(AgentStatus.ACTIVE, FULL, FRIDAY))
                .isInstanceOf(Conflict.class);
    }

    @ParameterizedTest
    @EnumSource(names = "ACTIVE", mode = EnumSource.Mode.EXCLUDE)
    void does_not_begin_for_a_tenant_that_is_not_served(TenantStatus status) {
        AgentRoom locked = new AgentRoom(status, 0, 3);

        assertThatThrownBy(() -> Assignment.begun(begun.agent(), CORDIAL, locked, MONDAY))
                .isInstanceOfSatisfying(
                        Unprocessable.class,
                        refusal -> assertThat(refusal.violations())
                                .containsExactly(new Violation("tenant_id", Flaw.TENANT_NOT_ACTIVE, List.of())));
    }

    @Test
    void stops_whatever_else_there_is() {
        AgentRoom locked = new AgentRoom(TenantStatus.SUSPENDED, 9, 3);

        assertThat(begun.moved(AgentStatus.SUSPENDED, locked, TUESDAY).status()).isEqualTo(AgentStatus.SUSPENDED);
        assertThat(begun.moved(AgentStatus.INACTIVE, locked, TUESDAY).status()).isEqualTo(AgentStatus.INACTIVE);
    }

    @Test
    void goes_on_with_its_turn_after_a_suspension() {
        Assignment back = begun.moved(AgentStatus.SUSPENDED, ROOM, TUESDAY).moved(AgentStatus.ACTIVE, ROOM, FRIDAY);

        assertThat(back).isEqualTo(begun);
    }

    @Test
    void begins_a_new_turn_after_it_was_switched_off() {
        Assignment off = begun.moved(AgentStatus.INACTIVE, ROOM, TUESDAY);
        assertThat(off.activatedAt()).contains(MONDAY);
        assertThat(off.deactivatedAt()).contains(TUESDAY);

        Assignment back = off.moved(AgentStatus.SUSPENDED, ROOM, TUESDAY).moved(AgentStatus.ACTIVE, ROOM, FRIDAY);
        assertThat(back.activatedAt()).contains(FRIDAY);
        assertThat(back.deactivatedAt()).contains(TUESDAY);
    }

    @Test
    void begins_its_first_turn_when_it_is_first_active() {
        Assignment never =
                new Assignment(begun.agent(), AgentStatus.INACTIVE, CORDIAL, Optional.empty(), Optional.empty());

        assertThat(never.moved(AgentStatus.ACTIVE, ROOM, FRIDAY).activatedAt()).contains(FRIDAY);
    }

    @ParameterizedTest
    @EnumSource
    void stays_as_it_is_in_the_status_that_it_has(AgentStatus status) {
        Assignment there = begun.moved(status, ROOM, TUESDAY);

        assertThat(there.moved(status, FULL, FRIDAY)).isEqualTo(there);
    }

    @Test
    void changes_what_is_named_and_nothing_else() {
        AgentConfig direct = new AgentConfig(Map.of("tom", "direto"));
        AgentChange setUp = new AgentChange(Optional.empty(), Optional.of(direct));
        AgentChange suspend = new AgentChange(Optional.of(AgentStatus.SUSPENDED), Optional.empty());

        assertThat(setUp.of(begun, FULL, TUESDAY)).isEqualTo(begun.setUp(direct));
        assertThat(suspend.of(begun, FULL, TUESDAY).config()).isEqualTo(CORDIAL);
        assertThatThrownBy(() -> new AgentChange(Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
