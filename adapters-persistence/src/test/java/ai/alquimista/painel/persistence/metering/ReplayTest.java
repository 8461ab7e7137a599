package ai.alquimista.painel.persistence.metering;

import static ai.alquimista.painel.persistence.metering.Quarantine.ACME;
import static ai.alquimista.painel.persistence.metering.Quarantine.AGENT;
import static ai.alquimista.painel.persistence.metering.Quarantine.TUESDAY;
import static ai.alquimista.painel.persistence.metering.Quarantine.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.metering.DatedRequest;
import ai.alquimista.painel.domain.metering.QuarantineFilter;
import ai.alquimista.painel.domain.metering.Resolution;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a replay does to the events, their keys and the days that are rolled from them. */
class ReplayTest {

    private static final LocalDate MONDAY = TUESDAY.minusDays(1);
    private static final Optional<UUID> NO_AGENT = Optional.empty();
    private static final String MARKS = "SELECT day || ' ' || agent_id FROM usage_dirty_days ORDER BY 1";
    private static final String KEPT = """
            SELECT concat_ws('|', usage_date, agent_id, total_requests, successful_requests, response_time_sum_ms,
                             total_tokens_used, total_cost_usd)
              FROM tenant_usage_daily ORDER BY 1""";
    private static final String COUNTED = """
            SELECT concat_ws('|', day, agent_id, count(*), count(*) FILTER (WHERE status = 'success'), sum(response_time_ms),
                             sum(tokens_used), sum(cost_usd))
              FROM agent_requests GROUP BY day, agent_id ORDER BY 1""";

    private final Quarantine quarantine = new Quarantine();

    @BeforeEach
    void acme() {
        quarantine.onboardAcme();
    }

    @AfterEach
    void close() {
        quarantine.close();
    }

    @Test
    void marks_the_day_and_agent_that_it_leaves_and_those_that_it_goes_to() {
        reportAside(told(1, 30), told(1, MONDAY, NO_AGENT, 31));

        replay();

        assertThat(quarantine.rows(MARKS)).containsExactly(MONDAY + " " + new UUID(0, 0), TUESDAY + " " + AGENT);
    }

    @Test
    void says_that_it_is_the_cause_of_what_changes() {
        reportAside(told(1, 30), told(1, 31));

        replay();

        assertThat(quarantine.rows("SELECT cause FROM usage_dirty_days")).containsExactly("replayed_event");
    }

    @Test
    void changes_nothing_where_everybodys_events_of_a_day_are_forgotten() {
        reportAside(told(1, 30), told(1, MONDAY, NO_AGENT, 31));
        quarantine.execute("INSERT INTO usage_floor (sealed_through) VALUES ('" + MONDAY + "')");

        assertThatThrownBy(this::replay).isInstanceOf(Conflict.class);

        assertThat(quarantine.rows("SELECT tokens_used FROM agent_requests")).containsExactly("30");
    }

    @Test
    void marks_one_day_and_agent_once() {
        reportAside(told(1, 30), told(1, 31));

        replay();

        assertThat(quarantine.rows(MARKS)).containsExactly(TUESDAY + " " + AGENT);
    }

    @Test
    void changes_the_day_rows_by_the_difference() {
        reportAside(told(1, 30), told(1, MONDAY, NO_AGENT, 31));
        quarantine.report(told(2, 5), told(3, MONDAY, NO_AGENT, 6));
        quarantine.roll();

        replay();
        quarantine.roll();

        assertThat(quarantine.rows(KEPT)).hasSize(2).isEqualTo(quarantine.rows(COUNTED));
    }

    /** The roll-up's part of it: a mark whose events are all gone takes the row with it. */
    @Test
    void takes_the_row_of_a_day_that_it_left_without_an_event() {
        reportAside(told(1, 30), told(1, MONDAY, NO_AGENT, 31));
        quarantine.report(told(2, MONDAY, NO_AGENT, 6));
        quarantine.roll();

        replay();
        quarantine.roll();

        assertThat(quarantine.rows(KEPT)).hasSize(1).isEqualTo(quarantine.rows(COUNTED));
        assertThat(quarantine.rows("SELECT usage_date FROM tenant_usage_sketches"))
                .containsExactly(MONDAY.toString());
    }

    @Test
    void moves_the_event_and_its_key_to_the_partition_of_its_day() {
        partition(MONDAY);
        partition(TUESDAY);
        reportAside(told(1, 30), told(1, MONDAY, NO_AGENT, 31));

        replay();

        assertThat(quarantine.rows("SELECT tableoid::regclass || ' ' || tokens_used FROM agent_requests"))
                .containsExactly(name(MONDAY) + " 31");
        assertThat(quarantine.rows("SELECT day FROM event_keys")).containsExactly(MONDAY.toString());
    }

    @Test
    void leaves_other_tenants_events_of_the_same_id_alone() {
        reportAside(told(1, 30), told(1, 31));
        quarantine.execute("""
                INSERT INTO agent_requests (tenant_id, day, event_id, occurred_at, status, response_time_ms, tokens_used)
                SELECT gen_random_uuid(), day, event_id, occurred_at, status, response_time_ms, 77 FROM agent_requests""");
        quarantine.execute("""
                INSERT INTO event_keys (tenant_id, event_id, payload_hash, day)
                SELECT gen_random_uuid(), event_id, '\\x07', day FROM event_keys""");

        replay();

        assertThat(quarantine.rows("SELECT tokens_used FROM agent_requests ORDER BY 1"))
                .containsExactly("31", "77");
        assertThat(quarantine.rows("SELECT count(*) FROM event_keys WHERE payload_hash = '\\x07'"))
                .containsExactly("1");
    }

    @Test
    void changes_nothing_where_a_day_of_it_is_sealed() {
        reportAside(told(1, 30), told(1, MONDAY, NO_AGENT, 31));
        quarantine.execute(
                "INSERT INTO usage_seals (tenant_id, sealed_through) VALUES ('" + ACME + "', '" + MONDAY + "')");

        assertThatThrownBy(this::replay).isInstanceOf(Conflict.class);

        assertThat(quarantine.rows("SELECT tokens_used FROM agent_requests")).containsExactly("30");
        assertThat(quarantine.rows(MARKS)).isEmpty();
        assertThat(quarantine.rows("SELECT count(*) FROM operational_events")).containsExactly("0");
        assertThat(quarantine.list(QuarantineFilter.PENDING)).hasSize(1);
    }

    @Test
    void changes_nothing_where_what_counted_is_gone() {
        reportAside(told(1, 30), told(1, 31));
        quarantine.execute("DELETE FROM agent_requests");

        assertThatThrownBy(this::replay).isInstanceOf(Conflict.class);

        assertThat(quarantine.rows("SELECT count(*) FROM agent_requests")).containsExactly("0");
        assertThat(quarantine.list(QuarantineFilter.PENDING)).hasSize(1);
    }

    /** The key is forgotten before the report: the same content may then be reported anew, and counts. */
    @Test
    void of_what_counts_already_changes_nothing() {
        reportAside(told(1, 30), told(1, 31));
        quarantine.execute("DELETE FROM event_keys");
        quarantine.execute("DELETE FROM agent_requests");
        quarantine.report(told(1, 31));

        replay();

        assertThat(quarantine.rows("SELECT tokens_used FROM agent_requests")).containsExactly("31");
        assertThat(quarantine.list(QuarantineFilter.ALL)).hasSize(1);
    }

    private void reportAside(DatedRequest first, DatedRequest other) {
        quarantine.report(first, other);
        quarantine.execute("DELETE FROM usage_dirty_days");
    }

    private void replay() {
        quarantine.decide(quarantine.list(QuarantineFilter.PENDING).getFirst(), Resolution.REPLAYED, "bia");
    }

    private void partition(LocalDate day) {
        quarantine.execute("SELECT make_partition(DATE '" + day + "')");
    }

    private static String name(LocalDate day) {
        return "agent_requests_" + day.toString().replace("-", "");
    }
}
