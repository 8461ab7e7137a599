package ai.alquimista.painel.domain.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.agent.AgentId;
import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.domain.usage.Requests;
import ai.alquimista.painel.domain.usage.UsageTotals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadingsTest {

    private static final DateRange WEEK = new DateRange(LocalDate.parse("2026-03-04"), LocalDate.parse("2026-03-10"));

    @Test
    void compare_stocks_with_the_end_of_the_period_before() {
        GlobalStats stats = readings(List.of(), List.of()).over(WEEK).stats();

        assertThat(stats.tenants()).isEqualTo(new CountChange(12, 10));
        assertThat(stats.activeTenants()).isEqualTo(new CountChange(8, 9));
        assertThat(stats.deployedAgents()).isEqualTo(new CountChange(30, 0));
    }

    @Test
    void compare_the_period_with_as_many_days_right_before() {
        GlobalStats stats = readings(
                        List.of(
                                day("2026-02-24", 1_000, 0, 9_000),
                                day("2026-02-25", 10, 5, 1_000),
                                day("2026-03-03", 30, 15, 1_000),
                                day("2026-03-04", 1, 1, 90),
                                day("2026-03-10", 2, 1, 30)),
                        List.of())
                .over(WEEK)
                .stats();

        assertThat(stats.requests()).isEqualTo(new CountChange(3, 40));
        assertThat(stats.requests().percent()).contains(new BigDecimal("-92.50"));
        assertThat(stats.successRate()).isEqualTo(new MeasureChange(amount("66.67"), amount("50.00")));
        assertThat(stats.successRate().percent()).contains(new BigDecimal("33.34"));
        assertThat(stats.averageResponseTimeMs()).isEqualTo(new MeasureChange(amount("40.00"), amount("50.00")));
        assertThat(stats.p95ResponseTimeMs()).isEqualTo(new MeasureChange(amount("95.00"), Optional.empty()));
    }

    @Test
    void give_every_day_of_the_period_an_entry_and_no_other() {
        List<PlatformDay> daily = readings(
                        List.of(day("2026-03-10", 2, 1, 30), day("2026-03-03", 1, 1, 1), day("2026-03-05", 1, 1, 1)),
                        List.of())
                .over(WEEK)
                .daily();

        assertThat(daily)
                .extracting(PlatformDay::date)
                .containsExactlyElementsOf(WEEK.days().toList());
        assertThat(daily).extracting(day -> day.totals().totalRequests()).containsExactly(0L, 1L, 0L, 0L, 0L, 0L, 2L);
        assertThat(daily.getFirst()).isEqualTo(PlatformDay.idle(WEEK.first()));
    }

    @Test
    void name_the_ten_busiest_agents_and_none_that_nobody_used() {
        List<PlatformAgent> few =
                List.of(agent(1, "Boreal", 3), agent(2, "Aurora", 3), agent(3, "Ciclo", 0), agent(4, "Delta", 7));
        List<PlatformAgent> many = IntStream.range(1, 20)
                .mapToObj(number -> agent(number, "A", number))
                .toList();

        assertThat(readings(List.of(), few).over(WEEK).topAgents())
                .extracting(PlatformAgent::name)
                .containsExactly("Delta", "Aurora", "Boreal");
        assertThat(readings(List.of(), many).over(WEEK).topAgents())
                .hasSize(10)
                .extracting(agent -> agent.requests().total())
                .startsWith(19L)
                .endsWith(10L);
    }

    @Test
    void have_no_change_in_percent_where_there_was_nothing_or_either_is_missing() {
        assertThat(new CountChange(30, 0).percent()).isEmpty();
        assertThat(new CountChange(0, 30).percent()).contains(new BigDecimal("-100.00"));
        assertThat(new MeasureChange(amount("1.00"), amount("0.00")).percent()).isEmpty();
        assertThat(new MeasureChange(Optional.empty(), amount("5.00")).percent())
                .isEmpty();
        assertThat(new MeasureChange(amount("5.00"), Optional.empty()).percent())
                .isEmpty();
    }

    @Test
    void round_a_change_half_up() {
        assertThat(new CountChange(801, 800).percent()).contains(new BigDecimal("0.13"));
        assertThat(new CountChange(799, 800).percent()).contains(new BigDecimal("-0.13"));
        assertThat(new CountChange(4, 3).percent()).contains(new BigDecimal("33.33"));
    }

    private static Readings readings(List<PlatformDay> days, List<PlatformAgent> agents) {
        return new Readings(
                new Stocks(12, 8, 30),
                new Stocks(10, 9, 0),
                days,
                amount("95.00"),
                Optional.empty(),
                List.of(),
                agents);
    }

    private static PlatformDay day(String date, long total, long successful, long milliseconds) {
        return new PlatformDay(
                LocalDate.parse(date), new UsageTotals(total, successful, total - successful, milliseconds, 0), 1);
    }

    private static PlatformAgent agent(int number, String name, long total) {
        return new PlatformAgent(new AgentId(new UUID(0, number)), name, "Vendas", 1, new Requests(total, total));
    }

    private static Optional<BigDecimal> amount(String decimal) {
        return Optional.of(new BigDecimal(decimal));
    }
}
