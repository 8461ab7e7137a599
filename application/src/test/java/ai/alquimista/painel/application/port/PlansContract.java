package ai.alquimista.painel.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.change.Decision;
import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.Refusal.NotFound;
import ai.alquimista.painel.domain.Refusal.Stale;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.audit.AuditEntry.Category;
import ai.alquimista.painel.domain.audit.AuditEntry.Outcome;
import ai.alquimista.painel.domain.plan.Plan;
import ai.alquimista.painel.domain.plan.PlanChange;
import ai.alquimista.painel.domain.plan.PlanStory;
import ai.alquimista.painel.domain.tenant.PlanLimits;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public abstract class PlansContract {

    protected abstract Plans plans();

    /** The types of the log's lines, oldest first. */
    protected abstract List<String> logged();

    @Test
    void are_three_at_first() {
        assertThat(plans().all()).allSatisfy(story -> assertThat(story.before()).isEmpty());
        assertThat(plans().all().stream().map(PlanStory::now).map(Plan::code))
                .containsExactly("starter", "professional", "enterprise");
        assertThat(plans().all().getFirst().now().limits()).isEqualTo(new PlanLimits(3, 5, 10_000));
    }

    @Test
    void keep_what_they_were() {
        Plan first = starter().now();
        Plan second = price(Optional.of(first.version()), "550.00").now();
        PlanStory third = price(Optional.of(second.version()), "600.00");

        assertThat(third.now().monthlyPrice()).isEqualByComparingTo("600.00");
        assertThat(third.now().version()).isEqualTo(new Version(3));
        assertThat(third.before()).containsExactly(second, first);
        assertThat(starter()).isEqualTo(third);
        assertThat(plans().all().getLast().before()).isEmpty();
        assertThat(logged()).containsExactly("plan.changed", "plan.changed");
    }

    @Test
    void are_no_new_version_where_nothing_changes() {
        PlanStory before = starter();

        assertThat(price(Optional.empty(), "500.00")).isEqualTo(before);
        assertThat(starter()).isEqualTo(before);
        assertThat(logged()).isEmpty();
    }

    @Test
    void are_changed_as_they_were_meant() {
        price(Optional.of(Version.FIRST), "550.00");

        assertThatThrownBy(() -> price(Optional.of(Version.FIRST), "600.00")).isInstanceOf(Stale.class);
        assertThat(starter().now().monthlyPrice()).isEqualByComparingTo("550.00");
    }

    @Test
    void are_changed_where_there_is_one() {
        assertThatThrownBy(() -> plans().change("gold", Optional.empty(), plan -> new Decision<>(plan, List.of())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void stay_where_the_rule_refuses() {
        assertThatThrownBy(() -> plans().change("starter", Optional.empty(), plan -> {
                    throw new Conflict(Clash.WRONG_STATE);
                }))
                .isInstanceOf(Conflict.class);
        assertThat(logged()).isEmpty();
    }

    protected PlanStory starter() {
        return plans().all().stream()
                .filter(story -> story.now().code().equals("starter"))
                .findFirst()
                .orElseThrow();
    }

    protected PlanStory price(Optional<Version> expected, String monthly) {
        PlanChange change = new PlanChange(
                Optional.empty(),
                Optional.of(new BigDecimal(monthly)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return plans().change("starter", expected, plan -> {
            Plan next = change.of(plan, ChangeSamples.NOW);
            return new Decision<>(next, List.of(entry()));
        });
    }

    private static AuditEntry entry() {
        return new AuditEntry(
                "plan.changed",
                Category.SYSTEM,
                Optional.empty(),
                ChangeSamples.BIA.user(),
                "plan",
                Optional.of("starter"),
                "updateInternalPlan",
                Outcome.SUCCESS,
                Map.of(),
                ChangeSamples.BIA.origin(),
                ChangeSamples.NOW);
    }
}
