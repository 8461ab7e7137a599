package ai.alquimista.painel.application.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.access.PlatformGate;
import ai.alquimista.painel.application.memory.InMemoryPlans;
import ai.alquimista.painel.application.memory.InMemoryPorts;
import ai.alquimista.painel.application.memory.InMemoryStore;
import ai.alquimista.painel.domain.Refusal.Forbidden;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.audit.AuditEntry.Category;
import ai.alquimista.painel.domain.plan.PlanChange;
import ai.alquimista.painel.domain.plan.PlanStory;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangingPlansTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC);
    private static final UserId BIA = new UserId("bia");
    private static final PlanChange DEARER = new PlanChange(
            Optional.empty(),
            Optional.of(new BigDecimal("550")),
            Optional.empty(),
            Optional.of(2),
            Optional.empty(),
            Optional.empty());

    private final InMemoryStore store = new InMemoryStore();
    private final PlatformGate gate = new PlatformGate(new InMemoryPorts(store));
    private final InMemoryPlans plans = new InMemoryPlans();
    private final PlanQueries queries = new PlanQueries(gate, plans);
    private final ChangingPlans changing = new ChangingPlans(gate, plans, NOON);

    @BeforeEach
    void a_manager() {
        store.staff(BIA, true);
    }

    @ParameterizedTest
    @EnumSource(names = "INTERNAL_ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void is_for_managers_alone(Group group) {
        assertThatThrownBy(() -> changing.change(caller(group), "starter", Optional.empty(), DEARER))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void shows_to_our_own_people_what_is_on_offer() {
        assertThat(queries.list(caller(Group.INTERNAL_SUPPORT))).hasSize(3);
        assertThatThrownBy(() -> queries.list(caller(Group.TENANT_ADMIN))).isInstanceOf(Forbidden.class);
    }

    @Test
    void tells_the_log_what_was_and_what_is() {
        PlanStory changed = changing.change(caller(Group.INTERNAL_ADMIN), "starter", Optional.empty(), DEARER);

        assertThat(changed.before()).hasSize(1);
        assertThat(plans.log()).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo("plan.changed");
            assertThat(entry.category()).isEqualTo(Category.SYSTEM);
            assertThat(entry.tenant()).isEmpty();
            assertThat(entry.resourceId()).contains("starter");
            assertThat(entry.details())
                    .isEqualTo(Map.of(
                            "before.monthly_price", "500.00",
                            "after.monthly_price", "550.00",
                            "before.max_agents", "3",
                            "after.max_agents", "2",
                            "before.version", "1",
                            "after.version", "2"));
        });
    }

    private static Caller caller(Group group) {
        return new Caller(BIA, Set.of(group), Optional.empty(), NOON.instant(), new Origin("203.0.113.9", "test"));
    }
}
