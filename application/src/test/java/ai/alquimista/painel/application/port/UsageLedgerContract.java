package ai.alquimista.painel.application.port;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.RIVAL;
import static ai.alquimista.painel.application.port.Samples.SAO_PAULO;
import static ai.alquimista.painel.application.port.Samples.agent;
import static ai.alquimista.painel.application.port.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.usage.AgentUsage;
import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.domain.usage.Percentiles;
import ai.alquimista.painel.domain.usage.Period;
import ai.alquimista.painel.domain.usage.UsageFigures;
import ai.alquimista.painel.domain.usage.UsageReport;
import ai.alquimista.painel.domain.usage.UsageTotals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class UsageLedgerContract {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final DateRange WEEK = Period.SEVEN_DAYS.endingOn(TODAY);
    private static final AgentId NO_AGENT = new AgentId(new UUID(0, 0));
    private static final List<Integer> FAST =
            IntStream.rangeClosed(1, 900).boxed().toList();
    private static final List<Integer> SLOW =
            IntStream.rangeClosed(1, 100).map(ms -> ms * 100).boxed().toList();

    protected abstract Facts facts();

    protected abstract UsageLedger ledger();

    @BeforeEach
    void a_week_of_two_tenants() {
        facts().tenant(ACME, SAO_PAULO);
        facts().tenant(RIVAL, SAO_PAULO);
        facts().subnucleo(id(1), "Fi");
        facts().agent(agent(1), "Aurora", "Vendas", id(1));
        facts().agent(agent(2), "Brisa", "Vendas", id(1));
        facts().assigned(ACME.id(), agent(1), AgentStatus.ACTIVE, ACME.createdAt());
        facts().assigned(ACME.id(), agent(2), AgentStatus.INACTIVE, ACME.createdAt());
        facts().usage(ACME.id(), WEEK.first().minusDays(1), agent(1), List.of(1), List.of(), 1);
        facts().usage(ACME.id(), WEEK.first(), agent(1), FAST, List.of(), 1_000);
        facts().usage(ACME.id(), TODAY, agent(2), List.of(), SLOW, 2_000);
        facts().usage(ACME.id(), TODAY, NO_AGENT, List.of(50), List.of(), 3);
        facts().usage(ACME.id(), TODAY.plusDays(1), agent(1), List.of(1), List.of(), 1);
        facts().usage(RIVAL.id(), TODAY, agent(1), List.of(1), List.of(), 1);
    }

    @Test
    void sums_a_tenants_days_and_agents() {
        UsageReport report = ledger().report(ACME.id(), WEEK, Optional.empty());

        assertThat(report.range()).isEqualTo(WEEK);
        assertThat(report.summary().totals())
                .isEqualTo(new UsageTotals(1_001, 901, 100, 405_450 + 505_000 + 50, 3_003));
        assertThat(report.daily()).extracting(day -> day.date()).containsExactly(WEEK.first(), TODAY);
        assertThat(report.daily().get(1).figures().totals()).isEqualTo(new UsageTotals(101, 1, 100, 505_050, 2_003));
    }

    @Test
    void names_each_agent_the_busiest_first() {
        assertThat(ledger().report(ACME.id(), WEEK, Optional.empty()).byAgent())
                .containsExactly(
                        new AgentUsage(agent(1), "Aurora", new UsageTotals(900, 900, 0, 405_450, 1_000)),
                        new AgentUsage(agent(2), "Brisa", new UsageTotals(100, 0, 100, 505_000, 2_000)));
    }

    @Test
    void merges_percentiles_over_days_and_agents_within_one_percent() {
        UsageReport report = ledger().report(ACME.id(), WEEK, Optional.empty());

        near(report.summary(), 496, 5_000, 9_000);
        near(report.daily().get(0).figures(), 450, 855, 891);
        near(report.daily().get(1).figures(), 5_000, 9_500, 9_900);
    }

    @Test
    void looks_at_one_agent_alone() {
        UsageReport report = ledger().report(ACME.id(), WEEK, Optional.of(agent(2)));

        assertThat(report.summary().totals()).isEqualTo(new UsageTotals(100, 0, 100, 505_000, 2_000));
        assertThat(report.daily()).hasSize(1);
        assertThat(report.byAgent()).extracting(AgentUsage::agent).containsExactly(agent(2));
        near(report.summary(), 5_000, 9_500, 9_900);
    }

    @Test
    void has_no_figures_without_a_request() {
        DateRange quiet = Period.SEVEN_DAYS.endingOn(LocalDate.of(2020, 1, 10));

        assertThat(ledger().report(ACME.id(), quiet, Optional.empty()))
                .isEqualTo(new UsageReport(quiet, UsageFigures.NONE, List.of(), List.of()));
    }

    /** DDSketch promises 1 % of the value at the exact rank; neighbouring ranks lie close enough here to allow 2 %. */
    private static void near(UsageFigures figures, double p50, double p95, double p99) {
        Percentiles percentiles = figures.percentiles().orElseThrow();
        assertThat(List.of(percentiles.p50(), percentiles.p95(), percentiles.p99()))
                .extracting(BigDecimal::doubleValue)
                .satisfiesExactly(
                        value -> assertThat(value).isCloseTo(p50, withinPercentage(2)),
                        value -> assertThat(value).isCloseTo(p95, withinPercentage(2)),
                        value -> assertThat(value).isCloseTo(p99, withinPercentage(2)));
    }
}
