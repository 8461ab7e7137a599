package ai.alquimista.painel.application.work;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.command.Command;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.domain.command.CommandStatus;
import ai.alquimista.painel.domain.command.Order;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QueueReprocessingTest {

    private final WorkStage stage = new WorkStage();

    @Test
    void sends_all_back_while_there_are_some() {
        stage.queue.fill(25);
        Command over = stage.toTheEnd(stage.given(WorkStage.reprocess(100)));
        assertThat(over.result().orElseThrow().output())
                .isEqualTo(Map.of("queue_name", WorkQueue.NAME, "reprocessed", 25, "requested", 100));
        assertThat(stage.queue.waiting()).isEmpty();
        assertThat(stage.queue.sent).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void sends_no_more_back_than_were_asked_for() {
        stage.queue.fill(25);
        stage.toTheEnd(stage.given(WorkStage.reprocess(13)));
        assertThat(stage.queue.waiting()).hasSize(12);
    }

    @Test
    void names_each_message_by_the_command_and_itself() {
        stage.queue.fill(1);
        CommandId id = stage.given(WorkStage.reprocess(1));
        stage.toTheEnd(id);
        assertThat(stage.queue.sent).containsExactly(id + ":m0");
    }

    @Test
    void an_unknown_queue_is_a_failure() {
        Order order = new Order.ReprocessQueue(Optional.empty(), "nowhere", 10);
        assertThat(stage.toTheEnd(stage.given(order)).status()).isEqualTo(CommandStatus.ERROR);
    }

    @Test
    void stops_at_once_when_somebody_takes_the_command_from_it() {
        stage.queue.fill(25);
        CommandId id = stage.given(WorkStage.reprocess(25));
        stage.trouble.after(9, () -> stage.desk.release(id, Optional.empty(), stage.desk.entries.get(0)));
        stage.worker().round(Runnable::run);
        assertThat(stage.queue.deleted).hasSizeLessThanOrEqualTo(10);
        assertThat(stage.endings).containsExactly(Ending.LOST);
    }

    /** Every moment of a run of two batches, which has 78 of them. */
    @ParameterizedTest
    @MethodSource("moments")
    void loses_none_and_exceeds_nothing_wherever_it_breaks_off(int moments) {
        brokenOff(moments, Trouble.CRASH);
    }

    @ParameterizedTest
    @MethodSource("moments")
    void loses_none_and_exceeds_nothing_whenever_a_store_is_away(int moments) {
        brokenOff(moments, Trouble.AWAY);
    }

    private void brokenOff(int moments, Runnable trouble) {
        stage.queue.fill(20);
        CommandId id = stage.given(WorkStage.reprocess(12));
        stage.trouble.after(moments, trouble);
        assertThat(stage.toTheEnd(id).status()).isEqualTo(CommandStatus.SUCCESS);
        Set<String> sent = new HashSet<>(stage.queue.sent);
        assertThat(stage.queue.deleted).hasSizeLessThanOrEqualTo(12);
        assertThat(sent).hasSizeLessThanOrEqualTo(12);
        for (String deleted : stage.queue.deleted) assertThat(sent).contains(id + ":" + deleted);
        assertThat(stage.queue.sent).hasSizeLessThanOrEqualTo(sent.size() + 1);
        Map<String, ?> output = stage.desk.command(id).result().orElseThrow().output();
        int reprocessed = number(output, "reprocessed");
        int unconfirmed = number(output, "unconfirmed");
        assertThat(reprocessed).isLessThanOrEqualTo(stage.queue.deleted.size());
        assertThat(reprocessed + unconfirmed).isEqualTo(12);
    }

    @Test
    void a_message_that_one_command_sent_and_another_finds_there_goes_back_under_one_name() {
        List<Integer> sent = IntStream.range(0, 20).map(this::sentByTwo).boxed().toList();
        assertThat(sent).contains(2).doesNotContain(0);
    }

    /** The first dies when its message is about to show again, and long before its own lease ends. */
    private int sentByTwo(int moments) {
        WorkStage two = new WorkStage();
        two.queue.fill(1);
        two.given(WorkStage.reprocess(1));
        Worker dying = two.worker();
        two.trouble.after(moments, () -> {
            two.clock.pass(WorkQueue.HIDDEN.minusSeconds(1));
            dying.due().forEach(dying::renew);
            throw new Crash();
        });
        try {
            dying.round(Runnable::run);
        } catch (Crash gone) {
            two.clock.pass(Duration.ofSeconds(1));
        }
        two.toTheEnd(two.given(WorkStage.reprocess(1)));
        assertThat(new HashSet<>(two.queue.sent)).hasSize(1);
        return two.queue.sent.size();
    }

    private static int number(Map<String, ?> output, String name) {
        return output.get(name) instanceof Number number ? number.intValue() : 0;
    }

    static IntStream moments() {
        return IntStream.range(0, 84);
    }
}
