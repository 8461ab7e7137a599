package ai.alquimista.painel.application.command;

import static ai.alquimista.painel.application.port.StepSamples.life;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.memory.InMemoryCommandFeed;
import ai.alquimista.painel.application.memory.InMemoryCommandOutbox;
import ai.alquimista.painel.application.memory.InMemoryCommandRecords;
import ai.alquimista.painel.application.memory.InMemoryStore;
import ai.alquimista.painel.application.port.CommandFeed.Change;
import ai.alquimista.painel.application.port.CommandOutbox.Step;
import ai.alquimista.painel.application.port.CommandRecords;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.command.CommandType;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RelayingCommandsTest {

    private static final List<Step> MANY = IntStream.rangeClosed(1, 100)
            .mapToObj(command -> life(command, CommandType.HEALTH_CHECK, Optional.empty()))
            .flatMap(List::stream)
            .toList();

    private final InMemoryCommandOutbox outbox = new InMemoryCommandOutbox();
    private final InMemoryCommandRecords records = new InMemoryCommandRecords(new InMemoryStore());
    private final RelayingCommands relaying = new RelayingCommands(outbox, records);

    @Test
    void brings_nothing_where_nothing_waits() {
        assertThat(relaying.relay()).isZero();
    }

    @Test
    void brings_everything_that_waits_in_its_order() {
        outbox.add(MANY);

        assertThat(relaying.relay()).isEqualTo(MANY.size());

        assertThat(outbox.waiting()).isEmpty();
        assertThat(records.log())
                .containsExactlyElementsOf(MANY.stream().map(Step::entry).toList());
        assertThat(new InMemoryCommandFeed(records).after(0, MANY.size()))
                .extracting(Change::command)
                .containsExactlyElementsOf(MANY.stream().map(Step::command).toList());
    }

    @Test
    void clears_nothing_that_could_not_be_taken() {
        outbox.add(MANY);
        CommandRecords away = steps -> {
            throw new Unavailable("PostgreSQL", new IllegalStateException("away"));
        };

        assertThatThrownBy(() -> new RelayingCommands(outbox, away).relay()).isInstanceOf(Unavailable.class);

        assertThat(outbox.waiting()).isEqualTo(MANY);
    }

    @Test
    void brings_a_step_once_though_it_died_before_it_could_clear_it() {
        outbox.add(MANY);
        records.take(MANY.subList(0, 60));

        assertThat(relaying.relay()).isEqualTo(MANY.size() - 60);

        assertThat(outbox.waiting()).isEmpty();
        assertThat(records.log()).hasSize(MANY.size());
    }

    @Test
    void clears_what_was_brought_before_though_none_of_it_is_new() {
        List<Step> few = MANY.subList(0, 30);
        outbox.add(few);
        records.take(few);

        assertThat(relaying.relay()).isZero();

        assertThat(outbox.waiting()).isEmpty();
    }

    @Test
    void comes_to_an_end_while_the_index_goes_on_showing_what_was_cleared() {
        outbox.lag();
        outbox.add(MANY.subList(0, 30));

        assertThat(relaying.relay()).isEqualTo(30);
        assertThat(relaying.relay()).isZero();

        assertThat(outbox.waiting()).isEmpty();
    }
}
