package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.bootstrap.it.Manager.ifMatch;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many who change one tenant at once, each on what it has read. */
class TenantWritersIT {

    private static final int WRITERS = 50;
    private static final long LONGEST_PAUSE_MS = 1_000;
    private static final Duration NOTICED = Duration.ofSeconds(10);

    /** Changes nothing, and answers what is there. */
    private static final String READ = "{\"segment\": \"Saúde\"}";

    private final Manager manager = new Manager(INTERNAL_ADMIN);
    private final UUID tenant = manager.onboarded("100.00");

    @Test
    void lose_no_real() throws Exception {
        List<Future<String>> added = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < WRITERS; writer++) added.add(threads.submit(this::addOne));
        }

        List<String> sums = new ArrayList<>();
        for (Future<String> each : added) sums.add(each.get());
        assertThat(sums)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, WRITERS)
                        .mapToObj(more -> (100 + more) + ".00")
                        .toList());
        assertThat(TenantChangesIT.history(tenant.toString()))
                .containsExactlyElementsOf(IntStream.rangeClosed(0, WRITERS)
                        .mapToObj(more -> "starter Saúde active " + (100 + more) + ".00")
                        .toList());
        assertThat(manager.change(tenant, READ).json().path("version").asInt()).isEqualTo(1 + WRITERS);
        assertThat(rows("SELECT kind || ' ' || count(*) FROM mrr_movements WHERE tenant_id = :tenant GROUP BY kind"))
                .containsExactlyInAnyOrder("new 1", "expansion " + WRITERS);
        Eventually.within(
                NOTICED,
                () -> InternalReader.reads(
                        INTERNAL_ADMIN,
                        "/internal/billing/overview?period=30d",
                        (billing, today) -> assertThat(billing.path("financial_summary"))
                                .isEqualTo(RevenueTables.summary(today, 30))));
    }

    /** What the revenue is once this one's real is in it. */
    private String addOne() {
        while (true) {
            Answer read = manager.change(tenant, READ);
            if (read.status() == 200) {
                JsonNode now = read.json();
                BigDecimal more = now.path("mrr_estimate").decimalValue().add(BigDecimal.ONE);
                Answer written = manager.change(
                        tenant,
                        "{\"mrr_estimate\": " + more.toPlainString() + "}",
                        ifMatch(now.path("version").asLong()));
                if (written.status() == 200)
                    return written.json()
                            .path("mrr_estimate")
                            .decimalValue()
                            .setScale(2)
                            .toPlainString();
                assertThat(written.status()).as(written.body()).isIn(412, 503);
            } else assertThat(read.status()).as(read.body()).isEqualTo(503);
            LockSupport.parkNanos(
                    TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_MS)));
        }
    }

    private List<String> rows(String query) {
        return OwnerEyes.rows(query, Map.of("tenant", tenant), (row, context) -> row.getString(1));
    }
}
