package ai.alquimista.painel.persistence.command;

import static ai.alquimista.painel.application.port.StepSamples.at;
import static ai.alquimista.painel.application.port.StepSamples.life;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.port.CommandFeed;
import ai.alquimista.painel.application.port.CommandFeed.Change;
import ai.alquimista.painel.application.port.CommandOutbox.Step;
import ai.alquimista.painel.application.port.CommandRecords;
import ai.alquimista.painel.application.port.CommandRecordsContract;
import ai.alquimista.painel.application.port.Facts;
import ai.alquimista.painel.application.port.StepSamples;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.command.CommandType;
import ai.alquimista.painel.persistence.audit.WrittenEntries;
import ai.alquimista.painel.persistence.schema.Login;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbiCommandRecordsTest extends CommandRecordsContract {

    private static final int RELAYS = 3;
    private static final int COMMANDS = 60;

    private final CommandStore commands = new CommandStore();

    @AfterEach
    void close() {
        commands.close();
    }

    @Override
    protected Facts facts() {
        return commands.store().facts();
    }

    @Override
    protected CommandRecords records() {
        return commands.records();
    }

    @Override
    protected CommandFeed feed() {
        return commands.feed();
    }

    @Override
    protected List<AuditEntry> written() {
        return WrittenEntries.of(commands.store().database());
    }

    @Test
    void take_all_or_nothing() {
        List<Step> life = life(1, CommandType.HEALTH_CHECK, Optional.empty());
        Step whole = life.get(0);
        Step broken = new Step(
                whole.command(),
                whole.type(),
                whole.tenant(),
                life.get(1).transition(),
                StepSamples.entry("no text \u0000", Optional.empty(), 1));

        assertThatThrownBy(() -> records().take(List.of(whole, broken))).isInstanceOf(RuntimeException.class);

        assertThat(written()).isEmpty();
        assertThat(feed().last()).isZero();
        assertThat(records().take(life)).isEqualTo(3);
    }

    @Test
    void stay_in_the_log_when_the_feed_has_forgotten_them() {
        List<Step> life = life(1, CommandType.HEALTH_CHECK, Optional.empty());
        records().take(life);
        Instant now = Instant.now();

        assertThat(commands.records().forget(now.plus(Duration.ofHours(23)))).isZero();
        assertThat(commands.records().forget(now.plus(Duration.ofHours(25)))).isEqualTo(3);

        assertThat(feed().after(0, 10)).isEmpty();
        assertThat(records().take(life)).isZero();
        assertThat(feed().after(0, 10)).isEmpty();
        assertThat(written()).hasSize(3);
    }

    /** One relay whose place was taken goes on for a moment: whoever reads the feed meanwhile misses nothing. */
    @Test
    void never_put_a_change_before_one_that_was_seen() throws Exception {
        List<Change> seen = new ArrayList<>();
        try (ExecutorService relays = Executors.newFixedThreadPool(RELAYS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int relay = 0; relay < RELAYS; relay++) {
                int first = relay * COMMANDS + 1;
                running.add(relays.submit(() -> bring(first)));
            }
            boolean over;
            do {
                over = running.stream().allMatch(Future::isDone);
                long last = seen.isEmpty() ? 0 : seen.getLast().sequence();
                seen.addAll(feed().after(last, 1_000));
            } while (!over);
            for (Future<?> each : running) each.get();
        }

        assertThat(seen).isEqualTo(feed().after(0, 1_000)).hasSize(RELAYS * COMMANDS * 3);
        assertThat(written()).hasSize(RELAYS * COMMANDS * 3);
    }

    private void bring(int first) {
        for (int command = first; command < first + COMMANDS; command++)
            records().take(life(command, CommandType.HEALTH_CHECK, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE command_changes SET number = number + 1", "TRUNCATE command_changes"})
    void are_not_for_the_relay_to_change(String statement) {
        assertThatThrownBy(
                        () -> commands.store().database().as(Login.JOBS).useHandle(handle -> handle.execute(statement)))
                .hasMessageContaining("permission denied");
    }

    @Test
    void keep_when_it_happened_and_not_when_it_was_brought() {
        records().take(life(1, CommandType.HEALTH_CHECK, Optional.empty()));

        assertThat(feed().after(0, 10)).extracting(Change::at).containsExactly(at(11), at(12), at(13));
    }
}
