package ai.alquimista.painel.persistence.metering;

import static ai.alquimista.painel.persistence.metering.Quarantine.AGENT;
import static ai.alquimista.painel.persistence.metering.Quarantine.TUESDAY;
import static ai.alquimista.painel.persistence.metering.Quarantine.told;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.port.MeteredRequests.Reception;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.metering.DatedRequest;
import ai.alquimista.painel.domain.metering.QuarantineFilter;
import ai.alquimista.painel.domain.metering.QuarantinedEvent;
import ai.alquimista.painel.domain.metering.Resolution;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Decisions that are made at the same moment, or while the same event is reported again or rolled up. */
class DecidersTest {

    private static final int EVENTS = 25;
    private static final LocalDate MONDAY = TUESDAY.minusDays(1);

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
    void of_one_report_make_one_decision() throws Exception {
        for (int event = 1; event <= EVENTS; event++) {
            quarantine.report(told(event, 30), told(event, 31));
            QuarantinedEvent aside = pending().getFirst();

            List<Boolean> made =
                    together(tries(aside, Resolution.REPLAYED, "ana"), tries(aside, Resolution.DISCARDED, "bia"));

            assertThat(made).containsExactlyInAnyOrder(true, false);
            assertThat(quarantine.rows("SELECT tokens_used FROM agent_requests WHERE event_id = '"
                            + aside.reported().request().eventId() + "'"))
                    .containsExactly(made.getFirst() ? "31" : "30");
        }
        assertThat(quarantine.rows("SELECT count(*) FROM operational_events")).containsExactly("" + EVENTS);
        assertThat(pending()).isEmpty();
    }

    @Test
    void of_one_report_who_agree_leave_one_line_in_the_log() throws Exception {
        for (int event = 1; event <= EVENTS; event++) {
            quarantine.report(told(event, 30), told(event, 31));
            QuarantinedEvent aside = pending().getFirst();

            assertThat(together(tries(aside, Resolution.REPLAYED, "ana"), tries(aside, Resolution.REPLAYED, "bia")))
                    .containsExactly(true, true);
        }
        assertThat(quarantine.rows("SELECT count(*) FROM operational_events")).containsExactly("" + EVENTS);
    }

    /** Then nothing but the report itself is left to keep them apart. */
    @Test
    void of_one_report_leave_one_line_in_the_log_when_its_event_is_forgotten() throws Exception {
        for (int event = 1; event <= EVENTS; event++) {
            quarantine.report(told(event, 30), told(event, 31));
            quarantine.execute("DELETE FROM event_keys");
            quarantine.execute("DELETE FROM agent_requests");
            QuarantinedEvent aside = pending().getFirst();

            assertThat(together(tries(aside, Resolution.DISCARDED, "ana"), tries(aside, Resolution.DISCARDED, "bia")))
                    .containsExactly(true, true);
        }
        assertThat(quarantine.rows("SELECT count(*) FROM operational_events")).containsExactly("" + EVENTS);
    }

    @Test
    void of_two_reports_of_one_event_leave_one_that_counts() throws Exception {
        for (int event = 1; event <= EVENTS; event++) {
            DatedRequest monday = told(event, MONDAY, Optional.of(AGENT), 31);
            DatedRequest tuesday = told(event, 32);
            quarantine.report(told(event, 30), monday, tuesday);
            List<QuarantinedEvent> both = pending();

            assertThat(together(
                            tries(both.getFirst(), Resolution.REPLAYED, "ana"),
                            tries(both.getLast(), Resolution.REPLAYED, "bia")))
                    .containsExactly(true, true);

            assertThat(quarantine.report(monday, tuesday))
                    .containsExactlyInAnyOrder(Reception.DUPLICATE, Reception.MISMATCH);
        }
        assertThat(quarantine.rows("SELECT count(*) FROM agent_requests")).containsExactly("" + EVENTS);
        assertThat(quarantine.rows("""
                SELECT count(*) FROM agent_requests r JOIN event_keys k USING (tenant_id, event_id, day)
                  JOIN quarantined_events q USING (tenant_id, event_id, payload_hash) WHERE q.tokens_used = r.tokens_used""")).containsExactly("" + EVENTS);
        assertThat(pending()).isEmpty();
    }

    @Test
    void are_not_disturbed_by_whoever_reports_the_same_again_and_again() throws Exception {
        List<DatedRequest> firsts = IntStream.rangeClosed(1, EVENTS)
                .mapToObj(event -> told(event, 30))
                .toList();
        List<DatedRequest> others = IntStream.rangeClosed(1, EVENTS)
                .mapToObj(event -> told(event, MONDAY, Optional.empty(), 31))
                .toList();
        quarantine.report(firsts.toArray(DatedRequest[]::new));
        quarantine.report(others.toArray(DatedRequest[]::new));
        List<QuarantinedEvent> aside = pending();

        together(
                () -> repeat(firsts, others),
                () -> repeat(others, firsts),
                () -> {
                    aside.forEach(event -> quarantine.decide(event, Resolution.REPLAYED, "ana"));
                    return true;
                },
                () -> {
                    for (int round = 0; round < EVENTS; round++) quarantine.roll();
                    return true;
                });

        assertThat(quarantine.report(others.toArray(DatedRequest[]::new))).containsOnly(Reception.DUPLICATE);
        assertThat(quarantine.report(firsts.toArray(DatedRequest[]::new))).containsOnly(Reception.MISMATCH);
        assertThat(quarantine.rows("SELECT tokens_used || ' ' || count(*) FROM agent_requests GROUP BY tokens_used"))
                .containsExactly("31 " + EVENTS);
        assertThat(pending()).isEmpty();
        quarantine.roll();
        assertThat(quarantine.rows(
                        "SELECT total_requests || ' ' || total_tokens_used FROM tenant_usage_daily WHERE usage_date = '"
                                + MONDAY + "'"))
                .containsExactly(EVENTS + " " + 31 * EVENTS);
    }

    private boolean repeat(List<DatedRequest> some, List<DatedRequest> others) {
        for (int round = 0; round < EVENTS; round++) {
            quarantine.report(some.toArray(DatedRequest[]::new));
            quarantine.report(others.get(round));
        }
        return true;
    }

    /** Whether the decision stands; false if another one was made before. */
    private Callable<Boolean> tries(QuarantinedEvent event, Resolution resolution, String who) {
        return () -> {
            try {
                quarantine.decide(event, resolution, who);
                return true;
            } catch (Conflict decidedOtherwise) {
                return false;
            }
        };
    }

    /** All of them at the same moment. */
    @SafeVarargs
    private static List<Boolean> together(Callable<Boolean>... work) throws Exception {
        var start = new CyclicBarrier(work.length);
        List<Callable<Boolean>> waiting = new ArrayList<>();
        for (Callable<Boolean> each : work)
            waiting.add(() -> {
                start.await();
                return each.call();
            });
        List<Boolean> done = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(work.length)) {
            for (Future<Boolean> each : threads.invokeAll(waiting)) done.add(each.get());
        }
        return done;
    }

    private List<QuarantinedEvent> pending() {
        return quarantine.list(QuarantineFilter.PENDING);
    }
}
