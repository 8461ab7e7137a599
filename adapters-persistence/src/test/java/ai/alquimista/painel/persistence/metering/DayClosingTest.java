package ai.alquimista.painel.persistence.metering;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.metering.DatedRequest;
import ai.alquimista.painel.domain.paging.PageRequest;
import ai.alquimista.painel.domain.paging.PageRequest.Start;
import ai.alquimista.painel.domain.usage.UsageRevision;
import ai.alquimista.painel.domain.usage.UsageRevision.Cause;
import ai.alquimista.painel.domain.usage.UsageRevision.Measured;
import ai.alquimista.painel.persistence.Store;
import ai.alquimista.painel.persistence.database.Door;
import ai.alquimista.painel.persistence.metering.DayClosing.Rerun;
import ai.alquimista.painel.persistence.usage.JdbiUsageRevisions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DayClosingTest {

    private static final Instant NIGHT = Instant.parse("2026-11-21T12:00:00Z");
    private static final String CLOSED = "SELECT time_zone FROM usage_closings WHERE day = '2026-11-20' ORDER BY 1";
    private static final String TO_THE_BYTE = """
            SELECT concat_ws('|', u::text, u.xmin, encode(s.sketch, 'hex'), s.xmin)
              FROM tenant_usage_daily u JOIN tenant_usage_sketches s USING (tenant_id, usage_date, agent_id) ORDER BY 1""";

    private final Metered metered = new Metered();
    private final DayClosing closing = new DayClosing(metered.jobs());

    @AfterEach
    void close() {
        metered.close();
    }

    @Test
    void waits_in_each_time_zone_for_the_last_events_of_its_day() {
        metered.execute("UPDATE tenants SET time_zone = 'America/Manaus' WHERE id = '" + Metered.GLOBEX + "'");

        closing.close(Instant.parse("2026-11-21T03:09:59Z"));
        assertThat(metered.rows(CLOSED)).isEmpty();

        closing.close(Instant.parse("2026-11-21T03:10:00Z"));
        assertThat(metered.rows(CLOSED)).containsExactly("America/Sao_Paulo");

        closing.close(Instant.parse("2026-11-21T04:10:00Z"));
        assertThat(metered.rows(CLOSED)).containsExactly("America/Manaus", "America/Sao_Paulo");
    }

    @Test
    void finds_the_days_that_were_missed_and_closes_each_once() {
        assertThat(closing.close(NIGHT)).isEqualTo(RequestPartitions.KEPT_DAYS);
        metered.execute("DELETE FROM usage_closings WHERE day IN ('2026-11-03', '2026-11-20')");

        assertThat(closing.close(NIGHT)).isEqualTo(2);
        assertThat(closing.close(NIGHT)).isZero();
    }

    @Test
    void leaves_no_revision_of_what_was_rolled_before() {
        take(0, 500);

        closing.close(NIGHT);

        assertThat(metered.rows("SELECT count(*) > 10 FROM tenant_usage_daily")).containsExactly("t");
        assertThat(metered.rows("SELECT count(*) FROM usage_revisions")).containsExactly("0");
    }

    @Test
    void keeps_what_a_closed_day_said_when_late_events_change_it() {
        take(0, 500);
        closing.close(NIGHT);
        DatedRequest late = Metered.request(500);

        metered.add(List.of(late));
        metered.roll();

        UsageRevision revision = revisions().getFirst();
        assertThat(revision.cause()).isEqualTo(Cause.LATE_EVENTS);
        assertThat(revision.day()).isEqualTo(late.day());
        assertThat(revision.tenant()).isEqualTo(late.request().tenant());
        assertThat(revision.agent()).isEqualTo(late.request().agent());
        assertThat(requests(revision.after())).isEqualTo(requests(revision.before()) + 1);
        assertThat(revision.after().orElseThrow().costUsd())
                .isEqualByComparingTo(revision.before()
                        .orElseThrow()
                        .costUsd()
                        .add(late.request().costUsd()));
        assertThat(revisions()).hasSize(1);
    }

    @Test
    void rolls_a_day_anew_without_changing_a_byte() {
        take(0, 3_000);
        closing.close(NIGHT);
        List<String> before = metered.rows(TO_THE_BYTE);

        assertThat(closing.rerun(Metered.DAY)).isEqualTo(new Rerun.Done(0));

        assertThat(metered.rows(TO_THE_BYTE)).isEqualTo(before);
        assertThat(revisions()).isEmpty();
    }

    @Test
    void mends_what_the_events_do_not_add_up_to() {
        take(0, 500);
        closing.close(NIGHT);
        metered.execute(
                "UPDATE tenant_usage_daily SET total_tokens_used = total_tokens_used + 1 WHERE usage_date = '2026-11-20'"
                        + " AND tenant_id = '" + Metered.ACME + "' AND agent_id = '" + Metered.AGENTS.getFirst() + "'");
        metered.execute(
                "INSERT INTO tenant_usage_daily (tenant_id, usage_date, agent_id, total_requests, successful_requests)"
                        + " VALUES ('" + Metered.ACME
                        + "', '2026-11-20', '10000000-0000-0000-0000-000000000009', 7, 7)");

        assertThat(closing.rerun(Metered.DAY)).isEqualTo(new Rerun.Done(2));

        assertThat(revisions()).extracting(UsageRevision::cause).containsExactly(Cause.RERUN, Cause.RERUN);
        assertThat(revisions())
                .filteredOn(revision -> revision.after().isEmpty())
                .hasSize(1);
        assertThat(closing.rerun(Metered.DAY)).isEqualTo(new Rerun.Done(0));
    }

    @Test
    void refuses_to_roll_a_day_anew_whose_events_are_gone() {
        take(0, 500);
        metered.roll();
        List<String> before = metered.rows(TO_THE_BYTE);
        metered.execute("INSERT INTO usage_floor (sealed_through) VALUES ('2026-11-20')");
        metered.execute("DELETE FROM agent_requests");

        assertThat(closing.rerun(Metered.DAY)).isEqualTo(new Rerun.Sealed());

        assertThat(metered.rows(TO_THE_BYTE)).isEqualTo(before);
    }

    @Test
    void makes_the_same_rows_beside_senders_and_other_runs() throws Exception {
        List<Callable<Object>> work = new ArrayList<>();
        for (int from = 0; from < 3_000; from += 300) {
            List<DatedRequest> batch =
                    IntStream.range(from, from + 300).mapToObj(Metered::request).toList();
            work.add(() -> metered.add(batch));
            work.add(metered::roll);
            work.add(() -> closing.rerun(Metered.DAY));
        }
        try (ExecutorService together = Executors.newFixedThreadPool(3)) {
            for (Future<Object> done : together.invokeAll(work)) done.get();
        }
        metered.roll();
        List<String> rolled = metered.rows(TO_THE_BYTE);

        for (int back = 0; back < 10; back++)
            assertThat(closing.rerun(Metered.DAY.minusDays(back))).isEqualTo(new Rerun.Done(0));
        assertThat(metered.rows(TO_THE_BYTE)).isEqualTo(rolled);
    }

    private List<UsageRevision> revisions() {
        try (Door door =
                new Door(Store.settings(metered.database(), metered.database().url()))) {
            return new JdbiUsageRevisions(door)
                    .list(Optional.empty(), new PageRequest(50, new Start.Offset(0)))
                    .rows();
        }
    }

    private static long requests(Optional<Measured> measured) {
        return measured.orElseThrow().figures().totals().totalRequests();
    }

    private void take(int from, int until) {
        for (int first = from; first < until; first += 1_000)
            metered.add(IntStream.range(first, Math.min(until, first + 1_000))
                    .mapToObj(Metered::request)
                    .toList());
    }
}
