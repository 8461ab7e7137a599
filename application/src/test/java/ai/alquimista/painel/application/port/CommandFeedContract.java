package ai.alquimista.painel.application.port;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.SAO_PAULO;
import static ai.alquimista.painel.application.port.StepSamples.life;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.port.CommandFeed.Change;
import ai.alquimista.painel.application.port.CommandOutbox.Step;
import ai.alquimista.painel.domain.command.CommandType;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class CommandFeedContract {

    private static final List<Step> OF_ACME = life(1, CommandType.RESET_TOKEN, Optional.of(ACME.id()));
    private static final List<Step> OF_THE_PLATFORM = life(2, CommandType.HEALTH_CHECK, Optional.empty());
    private static final int LONG_ENOUGH_SECONDS = 20;

    protected abstract Facts facts();

    /** What the feed is filled by. */
    protected abstract CommandRecords records();

    protected abstract CommandFeed feed();

    @BeforeEach
    void a_tenant() {
        facts().tenant(ACME, SAO_PAULO);
    }

    @Test
    void begins_with_nothing() {
        assertThat(feed().last()).isZero();
        assertThat(feed().after(0, 10)).isEmpty();
    }

    @Test
    void tells_each_change_as_it_was_brought() {
        records().take(OF_ACME.subList(0, 1));
        records().take(OF_THE_PLATFORM.subList(1, 2));

        assertThat(feed().after(0, 10))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("sequence")
                .containsExactly(change(OF_ACME.get(0)), change(OF_THE_PLATFORM.get(1)));
    }

    @Test
    void goes_on_after_any_of_its_numbers() {
        records().take(OF_ACME);
        records().take(OF_THE_PLATFORM);
        List<Change> all = feed().after(0, 10);

        assertThat(all).hasSize(6);
        for (int seen = 1; seen <= 6; seen++)
            assertThat(feed().after(all.get(seen - 1).sequence(), 10)).isEqualTo(all.subList(seen, 6));
        assertThat(feed().after(all.getFirst().sequence(), 2)).isEqualTo(all.subList(1, 3));
        assertThat(feed().last()).isEqualTo(all.getLast().sequence());
    }

    @Test
    void calls_whoever_waits_when_something_came() throws Exception {
        Semaphore calls = new Semaphore(0);
        try (AutoCloseable waiting = feed().onNews(calls::release)) {
            assertThat(waiting).isNotNull();
            // Some may come for nothing.
            calls.drainPermits();
            records().take(OF_ACME);

            assertThat(calls.tryAcquire(LONG_ENOUGH_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(feed().after(0, 10)).hasSize(3);
    }

    @Test
    void calls_nobody_who_left() throws Exception {
        Semaphore left = new Semaphore(0);
        Semaphore stayed = new Semaphore(0);
        AutoCloseable leaving = feed().onNews(left::release);
        try (AutoCloseable staying = feed().onNews(stayed::release)) {
            assertThat(staying).isNotNull();
            leaving.close();
            left.drainPermits();
            stayed.drainPermits();
            records().take(OF_ACME);

            assertThat(stayed.tryAcquire(LONG_ENOUGH_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(left.availablePermits()).isZero();
    }

    private static Change change(Step step) {
        return new Change(
                0,
                step.command(),
                step.type(),
                step.tenant(),
                step.transition().number(),
                step.transition().cause(),
                step.transition().to(),
                step.transition().at());
    }
}
