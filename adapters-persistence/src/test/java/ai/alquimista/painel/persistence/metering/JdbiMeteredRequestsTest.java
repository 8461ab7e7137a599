package ai.alquimista.painel.persistence.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.port.MeteredRequests.Reception;
import ai.alquimista.painel.domain.metering.AgentRequest;
import ai.alquimista.painel.domain.metering.DatedRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JdbiMeteredRequestsTest {

    private final Metered metered = new Metered();

    @AfterEach
    void close() {
        metered.close();
    }

    @Test
    void counts_an_event_once_however_often_it_is_reported() {
        DatedRequest one = Metered.request(1);
        DatedRequest two = Metered.request(2);

        assertThat(metered.add(List.of(one, two, one)))
                .containsExactly(Reception.ACCEPTED, Reception.ACCEPTED, Reception.DUPLICATE);
        assertThat(metered.add(List.of(two, one))).containsOnly(Reception.DUPLICATE);
        assertThat(metered.rows("SELECT count(*) FROM agent_requests")).containsExactly("2");
        assertThat(metered.rows("SELECT count(*) FROM event_keys")).containsExactly("2");
    }

    @Test
    void keeps_a_report_that_says_something_else_aside_once() {
        DatedRequest first = Metered.request(1);
        DatedRequest other = dearer(first);

        assertThat(metered.add(List.of(first, other))).containsExactly(Reception.ACCEPTED, Reception.MISMATCH);
        assertThat(metered.add(List.of(other))).containsExactly(Reception.MISMATCH);
        assertThat(metered.rows("SELECT cost_usd FROM agent_requests"))
                .containsExactly(first.request().costUsd().setScale(6).toPlainString());
        assertThat(metered.rows("SELECT cost_usd FROM quarantined_events"))
                .containsExactly(other.request().costUsd().setScale(6).toPlainString());
    }

    @Test
    void marks_the_days_that_changed_and_no_others() {
        DatedRequest one = Metered.request(1);
        metered.add(List.of(one));
        metered.execute("DELETE FROM usage_dirty_days");

        metered.add(List.of(one));
        assertThat(metered.rows("SELECT count(*) FROM usage_dirty_days")).containsExactly("0");

        metered.add(List.of(Metered.request(2)));
        assertThat(metered.rows("SELECT day FROM usage_dirty_days"))
                .containsExactly(Metered.request(2).day().toString());
    }

    @Test
    void counts_once_what_many_report_at_the_same_time_in_any_order() throws Exception {
        List<DatedRequest> batch =
                IntStream.range(0, 500).mapToObj(Metered::request).toList();
        List<Callable<List<Reception>>> reports = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            List<DatedRequest> shuffled = new ArrayList<>(batch);
            Collections.shuffle(shuffled, new Random(i));
            reports.add(() -> metered.add(shuffled));
        }
        List<Reception> all = new ArrayList<>();
        try (ExecutorService together = Executors.newFixedThreadPool(reports.size())) {
            for (var report : together.invokeAll(reports)) all.addAll(report.get());
        }

        assertThat(all.stream().filter(Reception.ACCEPTED::equals)).hasSize(500);
        assertThat(all.stream().filter(Reception.DUPLICATE::equals)).hasSize(3_500);
        assertThat(metered.rows("SELECT count(*) FROM agent_requests")).containsExactly("500");
    }

    @Test
    void lets_the_login_see_and_change_nothing_of_what_is_taken_in() {
        metered.add(List.of(Metered.request(1)));

        for (String forbidden : List.of(
                "SELECT count(*) FROM agent_requests",
                "DELETE FROM event_keys",
                "UPDATE event_keys SET payload_hash = payload_hash",
                "SELECT count(*) FROM tenant_usage_daily"))
            assertThatThrownBy(() -> metered.asIngest(forbidden)).hasMessageContaining("permission denied");
    }

    private static DatedRequest dearer(DatedRequest dated) {
        AgentRequest request = dated.request();
        return new DatedRequest(
                new AgentRequest(
                        request.eventId(),
                        request.tenant(),
                        request.agent(),
                        request.occurredAt(),
                        request.outcome(),
                        request.responseTimeMs(),
                        request.tokensUsed(),
                        request.costUsd().add(BigDecimal.ONE)),
                dated.day());
    }
}
