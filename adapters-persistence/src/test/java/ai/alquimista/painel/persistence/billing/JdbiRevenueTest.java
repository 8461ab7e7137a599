package ai.alquimista.painel.persistence.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ai.alquimista.painel.domain.billing.MrrBridge;
import ai.alquimista.painel.domain.billing.RevenueDay;
import ai.alquimista.painel.domain.billing.RevenueOverview;
import ai.alquimista.painel.domain.billing.RevenueShare;
import ai.alquimista.painel.domain.billing.TenantBridge;
import ai.alquimista.painel.domain.usage.DateRange;
import ai.alquimista.painel.persistence.Store;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JdbiRevenueTest {

    private static final DateRange WEEK = new DateRange(LocalDate.parse("2026-03-04"), LocalDate.parse("2026-03-10"));

    private final Store store = Store.fresh();
    private final KeptRevenue kept = new KeptRevenue(store.database().asOwner());

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void is_nothing_without_a_movement_and_still_shows_every_plan_and_every_day() {
        RevenueOverview overview = overview();

        assertThat(overview.all().mrr()).isEqualTo(bridge("0", "0", "0", "0", "0", "0", "0", "0", "0"));
        assertThat(overview.all().perPayingTenant()).isEmpty();
        assertThat(overview.byPlan())
                .extracting(RevenueShare::member)
                .containsExactly("enterprise", "professional", "starter");
        assertThat(overview.bySegment()).isEmpty();
        assertThat(overview.trend())
                .hasSize(7)
                .extracting(RevenueDay::date)
                .startsWith(WEEK.first())
                .endsWith(WEEK.last());
    }

    @Test
    void opens_with_what_came_before_the_first_day_and_closes_with_the_last() {
        life();

        RevenueOverview overview = overview();

        assertThat(overview.all().mrr())
                .isEqualTo(bridge("2000.00", "500.00", "100.10", "50.05", "700.00", "1500.00", "0", "0", "1750.05"));
        assertThat(overview.all().tenants()).isEqualTo(new TenantBridge(2, 1, 1, 1, 0, 0, 3));
        assertThat(overview.all().perPayingTenant()).contains(new BigDecimal("583.35"));
    }

    @Test
    void shows_what_came_from_one_plan_into_another() {
        life();

        assertThat(overview().byPlan())
                .extracting(
                        RevenueShare::member,
                        RevenueShare::name,
                        share -> share.span().mrr())
                .containsExactly(
                        tuple(
                                "professional",
                                "Professional",
                                bridge("1500.00", "0", "100.10", "0", "0", "1500.00", "1100.00", "0", "1200.10")),
                        tuple(
                                "starter",
                                "Starter",
                                bridge("500.00", "500.00", "0", "50.05", "700.00", "0", "0", "1100.00", "549.95")),
                        tuple("enterprise", "Enterprise", bridge("0", "0", "0", "0", "0", "0", "0", "0", "0")));
    }

    @Test
    void shows_a_segment_that_moved_although_nothing_is_left_of_it() {
        kept.begins("starter", "Saúde", "2026-01-05", "500.00");
        kept.begins("starter", "Varejo", "2026-03-05", "500.00");
        kept.leaves("starter", "Varejo", "2026-03-06", "500.00");
        kept.begins("starter", "Educação", "2026-01-05", "400.00");
        kept.leaves("starter", "Educação", "2026-02-05", "400.00");

        assertThat(overview().bySegment()).extracting(RevenueShare::member).containsExactly("Saúde", "Varejo");
    }

    @Test
    void follows_the_revenue_day_by_day() {
        life();

        assertThat(overview().trend())
                .containsExactly(
                        day("2026-03-04", "2500.00", 1, 0, 0),
                        day("2026-03-05", "2600.10", 0, 0, 0),
                        day("2026-03-06", "1100.10", 0, 1, 0),
                        day("2026-03-07", "1100.10", 0, 0, 0),
                        day("2026-03-08", "1050.05", 0, 0, 0),
                        day("2026-03-09", "1050.05", 0, 0, 0),
                        day("2026-03-10", "1750.05", 0, 0, 1));
    }

    @Test
    void does_not_count_what_only_later_days_bring() {
        life();
        RevenueOverview before = overview();

        kept.begins("enterprise", "Indústria", "2026-03-11", "3000.00");
        kept.leaves("starter", "Saúde", "2026-03-12", "549.95");

        assertThat(overview()).isEqualTo(before);
    }

    @Test
    void is_not_shown_when_the_plans_do_not_make_up_the_whole() {
        life();
        store.database()
                .asOwner()
                .useHandle(
                        handle -> handle.execute(
                                "UPDATE billing_balances SET mrr = mrr + 0.01 WHERE dimension = 'plan' AND member = 'starter'"));

        assertThatThrownBy(this::overview)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("plans");
    }

    /** Two tenants from before, one of which churns; one that begins; one that returns; and some moving about. */
    private void life() {
        kept.begins("professional", "Saúde", "2026-01-05", "1500.00");
        kept.begins("starter", "Saúde", "2026-03-03", "500.00");
        kept.begins("starter", "Varejo", "2026-03-04", "500.00");
        kept.grows("professional", "Saúde", "2026-03-05", "100.10");
        kept.leaves("professional", "Saúde", "2026-03-06", "1500.00");
        kept.shrinks("starter", "Varejo", "2026-03-08", "50.05");
        kept.returns("starter", "Saúde", "2026-03-10", "700.00");
        kept.changesPlan("starter", "professional", "2026-03-10", "1100.00");
    }

    private RevenueOverview overview() {
        return new JdbiRevenue(store.door()).overview(WEEK);
    }

    private static MrrBridge bridge(String... amounts) {
        List<BigDecimal> all = Stream.of(amounts).map(BigDecimal::new).toList();
        return new MrrBridge(
                all.get(0),
                all.get(1),
                all.get(2),
                all.get(3),
                all.get(4),
                all.get(5),
                all.get(6),
                all.get(7),
                all.get(8));
    }

    private static RevenueDay day(String date, String closing, long began, long churned, long reactivated) {
        return new RevenueDay(LocalDate.parse(date), new BigDecimal(closing), began, churned, reactivated);
    }
}
