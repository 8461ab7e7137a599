package ai.alquimista.painel.application.port;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.RIVAL;
import static ai.alquimista.painel.application.port.Samples.SAO_PAULO;
import static ai.alquimista.painel.application.port.Samples.agent;
import static ai.alquimista.painel.application.port.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import ai.alquimista.painel.domain.agent.AgentFilter;
import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.agent.TenantAgent;
import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.domain.usage.Period;
import ai.alquimista.painel.domain.usage.UsageFigures;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class AgentsContract {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final DateRange DAYS = Period.THIRTY_DAYS.endingOn(TODAY);
    private static final Instant LONG_AGO = Instant.parse("2025-01-01T00:00:00Z");

    protected abstract Facts facts();

    protected abstract Agents agents();

    @BeforeEach
    void agents_of_two_tenants() {
        facts().tenant(ACME, SAO_PAULO);
        facts().tenant(RIVAL, SAO_PAULO);
        facts().subnucleo(id(1), "Fi");
        for (int number = 1; number <= 4; number++) facts().agent(agent(number), "Agente " + number, "Vendas", id(1));
        facts().assigned(ACME.id(), agent(1), AgentStatus.ACTIVE, LONG_AGO);
        facts().assigned(ACME.id(), agent(2), AgentStatus.ACTIVE, LONG_AGO.plus(Duration.ofDays(1)));
        facts().assigned(ACME.id(), agent(3), AgentStatus.INACTIVE, LONG_AGO.plus(Duration.ofDays(2)));
        facts().assigned(RIVAL.id(), agent(4), AgentStatus.ACTIVE, LONG_AGO);
    }

    @Test
    void are_listed_newest_first() {
        assertThat(agents().ofTenant(ACME.id(), AgentFilter.ALL, DAYS))
                .extracting(TenantAgent::id)
                .containsExactly(agent(3), agent(2), agent(1));
    }

    @Test
    void are_filtered_by_how_they_stand_with_the_tenant() {
        assertThat(agents().ofTenant(ACME.id(), AgentFilter.ACTIVE, DAYS)).hasSize(2);
        assertThat(agents().ofTenant(ACME.id(), AgentFilter.INACTIVE, DAYS)).hasSize(1);
        assertThat(agents().ofTenant(ACME.id(), AgentFilter.SUSPENDED, DAYS)).isEmpty();
    }

    @Test
    void carry_the_usage_of_the_days_asked_for() {
        facts().usage(ACME.id(), DAYS.first().minusDays(1), agent(1), List.of(9_000), List.of(), 1);
        facts().usage(ACME.id(), DAYS.first(), agent(1), List.of(100, 200, 300), List.of(), 10);
        facts().usage(ACME.id(), TODAY, agent(1), List.of(), List.of(1_000), 5);

        UsageFigures figures =
                agents().ofTenant(ACME.id(), AgentFilter.ALL, DAYS).get(2).lastThirtyDays();

        assertThat(figures.totals().totalRequests()).isEqualTo(4);
        assertThat(figures.totals().successRate().orElseThrow()).isEqualByComparingTo("75.00");
        assertThat(figures.totals().averageResponseTimeMs().orElseThrow()).isEqualByComparingTo("400.00");
        assertThat(figures.percentiles().orElseThrow().p95().doubleValue()).isCloseTo(300, withinPercentage(1));
    }

    @Test
    void have_no_figures_without_a_request() {
        assertThat(agents().ofTenant(ACME.id(), AgentFilter.ALL, DAYS))
                .extracting(TenantAgent::lastThirtyDays)
                .containsOnly(UsageFigures.NONE);
    }

    @Test
    void belong_to_whoever_has_or_had_them() {
        assertThat(agents().belongs(ACME.id(), agent(3))).isTrue();
        assertThat(agents().belongs(ACME.id(), agent(4))).isFalse();
    }
}
