package ai.alquimista.painel.persistence.incident;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.change.Decision;
import ai.alquimista.painel.application.port.Facts;
import ai.alquimista.painel.application.port.IncidentChanges;
import ai.alquimista.painel.application.port.IncidentChangesContract;
import ai.alquimista.painel.application.port.IncidentFeed;
import ai.alquimista.painel.application.port.IncidentFeed.Change;
import ai.alquimista.painel.application.port.IncidentFiles;
import ai.alquimista.painel.application.port.IncidentOutbox;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.incident.Incident;
import ai.alquimista.painel.domain.incident.Incident.Wish;
import ai.alquimista.painel.persistence.signal.RedisChannels;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JdbiIncidentChangesTest extends IncidentChangesContract {

    private static final String GENERATION = "SELECT coalesce(sum(generation), 0) FROM tenant_generations"
            + " WHERE topic = 'incidents' AND tenant_id = '" + ACME.id() + "'";

    private final IncidentStore incidents = new IncidentStore();

    @AfterEach
    void close() {
        incidents.close();
    }

    @Override
    protected Facts facts() {
        return incidents.store().facts();
    }

    @Override
    protected IncidentChanges changes() {
        return incidents.changes();
    }

    @Override
    protected IncidentFiles files() {
        return incidents.files();
    }

    @Override
    protected IncidentFeed feed() {
        return incidents.feed();
    }

    @Override
    protected IncidentOutbox outbox() {
        return incidents.outbox();
    }

    @Override
    protected List<String> logged() {
        return incidents.rows("SELECT e.event_type FROM operational_events e ORDER BY e.created_at, e.event_type DESC");
    }

    @Test
    void make_remembered_lists_old() {
        opened(1);
        long before = Long.parseLong(incidents.rows(GENERATION).getFirst());

        changes().change(ana(), id(1), Optional.empty(), JdbiIncidentChangesTest::resolved);

        assertThat(Long.parseLong(incidents.rows(GENERATION).getFirst())).isGreaterThan(before);
    }

    @Test
    void are_made_one_after_the_other() throws Exception {
        opened(1);
        var start = new CountDownLatch(1);
        List<Future<?>> sent = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < 4; number++)
                sent.add(threads.submit(() -> {
                    start.await();
                    return changes().change(bia(ACME.id()), id(1), Optional.empty(), JdbiIncidentChangesTest::resolved);
                }));
            start.countDown();
            for (Future<?> each : sent) each.get();
        }

        assertThat(files().find(ana(), id(1)).orElseThrow().incident().version())
                .isEqualTo(new Version(2));
        assertThat(feed().after(0, 10)).hasSize(2);
    }

    @Test
    void are_forgotten_a_day_after_they_were_told() {
        opened(1);
        opened(2);
        List<Change> waiting = outbox().next(10);
        outbox().told(waiting.subList(0, 1), NOON);

        assertThat(incidents.outbox().forget(NOON.plus(Duration.ofHours(24)))).isZero();
        assertThat(incidents.outbox().forget(NOON.plus(Duration.ofHours(25)))).isEqualTo(1);
        assertThat(feed().after(0, 10)).isEqualTo(waiting.subList(1, 2));
    }

    @Test
    void call_other_processes_too() throws Exception {
        Semaphore calls = new Semaphore(0);
        try (RedisChannels elsewhere = incidents.channels();
                AutoCloseable waiting =
                        new JdbiIncidentFeed(incidents.store().door(), elsewhere).onNews(calls::release)) {
            assertThat(waiting).isNotNull();
            // The first call says that it listens.
            assertThat(calls.tryAcquire(20, TimeUnit.SECONDS)).isTrue();

            opened(1);

            assertThat(calls.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static Decision<Incident> resolved(Incident before) {
        return new Decision<>(before.changed(Wish.RESOLVED, NOON.plusSeconds(60)), List.of());
    }
}
