package ai.alquimista.painel.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.tenant.PlanLimits;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanChangeTest {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final Plan STARTER = new Plan(
            "starter",
            "Starter",
            new BigDecimal("500.00"),
            new BigDecimal("5000.00"),
            new PlanLimits(3, 5, 10_000),
            Version.FIRST,
            NOON);

    @Test
    void makes_the_next_version_of_what_it_names_and_leaves_the_rest() {
        PlanChange change = new PlanChange(
                Optional.of("Começo"),
                Optional.of(new BigDecimal("550")),
                Optional.empty(),
                Optional.of(2),
                Optional.empty(),
                Optional.of(9_000L));

        assertThat(change.of(STARTER, NOON.plusSeconds(1)))
                .isEqualTo(new Plan(
                        "starter",
                        "Começo",
                        new BigDecimal("550.00"),
                        new BigDecimal("5000.00"),
                        new PlanLimits(2, 5, 9_000),
                        new Version(2),
                        NOON.plusSeconds(1)));
    }

    @Test
    void into_what_the_plan_is_already_changes_nothing() {
        PlanChange same = new PlanChange(
                Optional.of("Starter"),
                Optional.of(new BigDecimal("500")),
                Optional.of(new BigDecimal("5E+3")),
                Optional.of(3),
                Optional.of(5),
                Optional.of(10_000L));

        assertThat(same.of(STARTER, NOON.plusSeconds(1))).isSameAs(STARTER);
    }
}
