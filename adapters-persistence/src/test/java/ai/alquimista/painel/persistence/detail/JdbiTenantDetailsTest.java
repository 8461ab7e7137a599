package ai.alquimista.painel.persistence.detail;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.agent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import ai.alquimista.painel.application.port.Facts;
import ai.alquimista.painel.application.port.TenantDetails;
import ai.alquimista.painel.application.port.TenantDetailsContract;
import ai.alquimista.painel.domain.agent.AgentStatus;
import ai.alquimista.painel.domain.agent.TenantAgent;
import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.domain.usage.Period;
import ai.alquimista.painel.persistence.Store;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JdbiTenantDetailsTest extends TenantDetailsContract {

    private static final DateRange DAYS = Period.THIRTY_DAYS.endingOn(LocalDate.of(2026, 3, 10));

    private final Store store = Store.fresh();

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected Facts facts() {
        return store.facts();
    }

    @Override
    protected TenantDetails details() {
        return new JdbiTenantDetails(store.door());
    }

    /** Merging is for what nobody kept: what was kept is right, and is shown as it is. */
    @Test
    void takes_the_percentiles_that_were_kept() {
        facts().assigned(ACME.id(), agent(1), AgentStatus.ACTIVE, ACME.createdAt());
        facts().assigned(ACME.id(), agent(2), AgentStatus.ACTIVE, ACME.createdAt());
        facts().usage(ACME.id(), DAYS.last(), agent(1), List.of(10), List.of(), 1);
        facts().usage(ACME.id(), DAYS.last(), agent(2), List.of(50), List.of(), 1);
        keep(30, DAYS.last(), "7.25");
        keep(30, DAYS.last().minusDays(1), "8.25");
        keep(7, DAYS.last(), "9.25");

        List<TenantAgent> agents = details().of(ACME.id(), DAYS).orElseThrow().agents();

        assertThat(agents)
                .extracting(agent ->
                        agent.lastThirtyDays().percentiles().orElseThrow().p95().doubleValue())
                .satisfiesExactly(
                        kept -> assertThat(kept).isEqualTo(7.25),
                        merged -> assertThat(merged).isCloseTo(50, withinPercentage(1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "[1, \"a\", {\"senha\": \"x\"}] | {value=[1, a, {senha=***}]}",
                "\"Bearer abc\"                   | {value=***}",
                "null                             | {value=null}",
                "{\"n\": 1.10, \"big\": 12345678901234567890.5} | {n=1.10, big=12345678901234567890.5}"
            })
    void shows_a_configuration_of_any_shape(String config, String shown) {
        facts().assigned(ACME.id(), agent(1), AgentStatus.ACTIVE, ACME.createdAt());
        store.database()
                .asOwner()
                .useHandle(handle -> handle.execute("UPDATE tenant_agents SET config = ?::jsonb", config));

        assertThat(details().agentsOf(ACME.id(), DAYS).getFirst().config().settings())
                .hasToString(shown);
    }

    private void keep(int days, LocalDate last, String p95) {
        store.database()
                .asOwner()
                .useHandle(handle -> handle.execute("""
                        INSERT INTO tenant_usage_percentiles
                            (tenant_id, agent_id, days, last_day, p50_response_time_ms, p95_response_time_ms,
                             p99_response_time_ms)
                        VALUES (?, ?, ?, ?, 1, ?::numeric, 1)""", ACME.id().value(), agent(1).value(), days, last, p95));
    }
}
