package ai.alquimista.painel.persistence.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.port.MeteredRequests.Reception;
import ai.alquimista.painel.domain.metering.DatedRequest;
import ai.alquimista.painel.domain.metering.MeteredTenant;
import ai.alquimista.painel.persistence.metering.RequestPartitions.Kept;
import ai.alquimista.painel.persistence.schema.Login;
import ai.alquimista.painel.persistence.schema.Walls;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestPartitionsTest {

    private static final LocalDate TODAY = Metered.DAY;
    private static final int AHEAD = 3;
    private static final int KEPT = 37;
    private static final String PARTITIONS = """
            SELECT relname FROM pg_class JOIN pg_inherits ON oid = inhrelid
             WHERE inhparent = 'agent_requests'::regclass AND relname <> 'agent_requests_default' ORDER BY 1""";
    private static final String IN_PARTITIONS =
            "SELECT tableoid::regclass || ' ' || count(*) FROM agent_requests GROUP BY tableoid ORDER BY 1";

    private final Metered metered = new Metered();
    private final RequestPartitions partitions =
            new RequestPartitions(metered.database().owner());

    @AfterEach
    void close() {
        metered.close();
    }

    @Test
    void are_made_ahead_and_for_every_day_that_is_kept() {
        assertThat(keep()).isEqualTo(new Kept(KEPT + AHEAD + 1, Optional.of(TODAY.minusDays(KEPT + 1)), true, 0));

        assertThat(metered.rows(PARTITIONS))
                .hasSize(KEPT + AHEAD + 1)
                .startsWith("agent_requests_20261014")
                .endsWith("agent_requests_20261123");
        assertThat(keep().made()).isZero();
    }

    @Test
    void stand_behind_the_same_walls() {
        keep();

        for (Login login : Login.values()) Walls.verify(metered.database().dataSource(login));
        for (Login login : Login.values())
            assertThatThrownBy(() -> metered.database()
                            .as(login)
                            .useHandle(handle -> handle.execute("SELECT 1 FROM agent_requests_20261120")))
                    .hasMessageContaining("permission denied");
    }

    @Test
    void take_over_what_came_before_them() {
        take(0, 1_000);
        List<String> byDay = metered.rows("SELECT day || ' ' || count(*) FROM agent_requests GROUP BY day ORDER BY 1");

        keep();

        assertThat(metered.rows("SELECT count(*) FROM agent_requests_default")).containsExactly("0");
        assertThat(metered.rows(IN_PARTITIONS))
                .hasSize(10)
                .hasSameSizeAs(byDay)
                .allMatch(row -> row.startsWith("agent_requests_202611"));
        assertThat(metered.rows("SELECT day || ' ' || count(*) FROM agent_requests GROUP BY day ORDER BY 1"))
                .isEqualTo(byDay);
        assertThat(metered.roll()).isPositive();
    }

    @Test
    void are_dropped_with_their_keys_once_their_days_are_rolled_and_then_sealed() {
        take(0, 1_000);
        keep();
        LocalDate later = TODAY.plusDays(KEPT - 2);

        assertThat(partitions.keep(later, AHEAD, KEPT).complete()).isFalse();
        assertThat(metered.rows("SELECT count(*) FROM agent_requests")).containsExactly("1000");

        metered.roll();
        List<String> rolled = metered.rows("SELECT u::text FROM tenant_usage_daily u ORDER BY 1");
        Kept kept = partitions.keep(later, AHEAD, KEPT);

        LocalDate sealed = TODAY.minusDays(3);
        assertThat(kept.complete()).isTrue();
        assertThat(kept.sealedThrough()).contains(sealed);
        assertThat(kept.keys()).isPositive();
        assertThat(metered.rows("SELECT min(day) > '" + sealed + "' FROM agent_requests"))
                .containsExactly("t");
        assertThat(metered.rows("SELECT min(day) > '" + sealed + "' FROM event_keys"))
                .containsExactly("t");
        assertThat(metered.rows("SELECT count(*) FROM event_keys"))
                .isEqualTo(metered.rows("SELECT count(*) FROM agent_requests"));
        assertThat(metered.rows("SELECT u::text FROM tenant_usage_daily u ORDER BY 1"))
                .isEqualTo(rolled);
        assertThat(new DayClosing(metered.jobs()).rerun(sealed)).isEqualTo(new DayClosing.Rerun.Sealed());
        assertThat(new JdbiMeteredTenants(metered.ingest())
                        .of(Map.of(Metered.ACME, Set.of()))
                        .values())
                .extracting(MeteredTenant::sealedThrough)
                .containsExactly(Optional.of(sealed));
    }

    @Test
    void are_never_needed_by_an_event() {
        keep();
        DatedRequest far = new DatedRequest(Metered.request(1).request(), TODAY.plusDays(AHEAD + 5));

        assertThat(metered.add(List.of(far))).containsExactly(Reception.ACCEPTED);
        assertThat(metered.roll()).isEqualTo(1);
        assertThat(metered.rows(IN_PARTITIONS)).containsExactly("agent_requests_default 1");
    }

    @Test
    void keep_events_long_enough_for_the_latest_to_come() {
        assertThatThrownBy(() -> partitions.keep(TODAY, AHEAD, 35)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void are_made_beside_senders_and_each_other_without_losing_an_event() throws Exception {
        List<Callable<Object>> work = new ArrayList<>();
        for (int from = 0; from < 3_000; from += 100) {
            List<DatedRequest> batch =
                    IntStream.range(from, from + 100).mapToObj(Metered::request).toList();
            work.add(() -> metered.add(batch));
            if (from % 1_000 == 0) work.add(this::keep);
            if (from % 500 == 0) work.add(metered::roll);
        }
        try (ExecutorService together = Executors.newFixedThreadPool(4)) {
            for (Future<Object> done : together.invokeAll(work)) done.get();
        }

        metered.roll();
        assertThat(metered.rows("SELECT count(*) FROM agent_requests")).containsExactly("3000");
        assertThat(metered.rows("SELECT sum(total_requests) FROM tenant_usage_daily"))
                .containsExactly("3000");
    }

    private Kept keep() {
        return partitions.keep(TODAY, AHEAD, KEPT);
    }

    private void take(int from, int until) {
        for (int first = from; first < until; first += 1_000)
            metered.add(IntStream.range(first, Math.min(until, first + 1_000))
                    .mapToObj(Metered::request)
                    .toList());
    }
}
