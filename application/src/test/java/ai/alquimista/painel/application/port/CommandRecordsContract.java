package ai.alquimista.painel.application.port;

import static ai.alquimista.painel.application.port.Samples.ACME;
import static ai.alquimista.painel.application.port.Samples.SAO_PAULO;
import static ai.alquimista.painel.application.port.StepSamples.life;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.port.CommandFeed.Change;
import ai.alquimista.painel.application.port.CommandOutbox.Step;
import ai.alquimista.painel.domain.audit.AuditEntry;
import ai.alquimista.painel.domain.command.CommandType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public abstract class CommandRecordsContract {

    private static final List<Step> OF_ACME = life(1, CommandType.RESET_TOKEN, Optional.of(ACME.id()));
    private static final List<Step> OF_THE_PLATFORM = life(2, CommandType.HEALTH_CHECK, Optional.empty());

    protected abstract Facts facts();

    protected abstract CommandRecords records();

    /** What the records are read by. */
    protected abstract CommandFeed feed();

    /** Everything in the log, oldest first. */
    protected abstract List<AuditEntry> written();

    @BeforeEach
    void a_tenant() {
        facts().tenant(ACME, SAO_PAULO);
    }

    @Test
    void take_each_step_into_the_log_as_it_was_given() {
        assertThat(records().take(OF_ACME)).isEqualTo(3);
        assertThat(records().take(OF_THE_PLATFORM)).isEqualTo(3);

        assertThat(written()).containsExactlyElementsOf(entries(both()));
    }

    @Test
    void take_each_step_once_however_often_it_is_brought() {
        records().take(OF_ACME.subList(0, 2));

        assertThat(records().take(OF_ACME)).isEqualTo(1);
        assertThat(records().take(OF_ACME)).isZero();
        assertThat(records().take(List.of(OF_THE_PLATFORM.getFirst(), OF_THE_PLATFORM.getFirst())))
                .isEqualTo(1);

        assertThat(written()).hasSize(4);
        assertThat(feed().after(0, 100)).hasSize(4);
    }

    @Test
    void take_nothing_from_nobody() {
        assertThat(records().take(List.of())).isZero();
        assertThat(written()).isEmpty();
    }

    @Test
    void tell_the_feed_in_the_order_in_which_they_were_given() {
        List<Step> given = List.of(OF_THE_PLATFORM.get(0), OF_ACME.get(0), OF_THE_PLATFORM.get(1), OF_ACME.get(1));

        records().take(given);
        records().take(List.of(OF_ACME.get(2), OF_THE_PLATFORM.get(2)));

        List<Change> changes = feed().after(0, 100);
        assertThat(changes)
                .extracting(Change::command)
                .containsExactly(
                        OF_THE_PLATFORM.getFirst().command(),
                        OF_ACME.getFirst().command(),
                        OF_THE_PLATFORM.getFirst().command(),
                        OF_ACME.getFirst().command(),
                        OF_ACME.getFirst().command(),
                        OF_THE_PLATFORM.getFirst().command());
        assertThat(changes).extracting(Change::sequence).isSorted().doesNotHaveDuplicates();
    }

    private static List<Step> both() {
        List<Step> both = new ArrayList<>(OF_ACME);
        both.addAll(OF_THE_PLATFORM);
        return both;
    }

    private static List<AuditEntry> entries(List<Step> steps) {
        return steps.stream().map(Step::entry).toList();
    }
}
