package ai.alquimista.painel.persistence.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.port.MeteredRequests.Reception;
import ai.alquimista.painel.domain.metering.DatedRequest;
import ai.alquimista.painel.domain.metering.EventFile;
import ai.alquimista.painel.domain.metering.FileProgress;
import ai.alquimista.painel.domain.metering.FileProgress.Position;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JdbiEventFilesTest {

    private static final EventFile FILE = new EventFile("a1".repeat(32), "events.csv", 1_000);
    private static final Position END = new Position(500, 3);

    private final Metered metered = new Metered();
    private final JdbiEventFiles files = new JdbiEventFiles(metered.ingest());

    @AfterEach
    void close() {
        metered.close();
    }

    @Test
    void stand_at_their_beginning_when_they_were_never_seen() {
        assertThat(files.open(FILE)).isEqualTo(FileProgress.beginning(FILE));
        assertThat(files.open(FILE)).isEqualTo(FileProgress.beginning(FILE));
    }

    @Test
    void move_on_together_with_their_events() {
        FileProgress moved = files.add(files.open(FILE), requests(), counted(END));

        assertThat(moved.accepted()).isEqualTo(2);
        assertThat(moved.duplicates()).isEqualTo(1);
        assertThat(files.open(FILE)).isEqualTo(moved);
        assertThat(metered.rows("SELECT count(*) FROM agent_requests")).containsExactly("2");
    }

    @Test
    void move_on_over_lines_that_hold_no_event() {
        FileProgress moved = files.add(files.open(FILE), List.of(), receptions -> {
            assertThat(receptions).isEmpty();
            return FileProgress.beginning(FILE).after(END, 0, 0, 3);
        });

        assertThat(files.open(FILE)).isEqualTo(moved);
    }

    @Test
    void leave_nothing_of_a_batch_that_cannot_be_noted() {
        FileProgress beginning = files.open(FILE);

        assertThatThrownBy(() -> files.add(beginning, requests(), receptions -> {
                    throw new IllegalStateException("no room on the disk");
                }))
                .hasMessage("no room on the disk");
        assertThat(files.open(FILE)).isEqualTo(beginning);
        assertThat(metered.rows("SELECT count(*) FROM agent_requests")).containsExactly("0");
    }

    @Test
    void take_no_batch_twice() {
        FileProgress beginning = files.open(FILE);
        files.add(beginning, requests(), counted(END));

        assertThatThrownBy(() -> files.add(beginning, List.of(Metered.request(9)), counted(END)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("somebody else moved it");
        assertThat(metered.rows("SELECT count(*) FROM agent_requests")).containsExactly("2");
    }

    @Test
    void are_done_once_their_end_is_reached() {
        FileProgress moved = files.add(files.open(FILE), requests(), counted(END));

        FileProgress done = files.finish(moved);

        assertThat(done.finishedAt()).isPresent();
        assertThat(files.open(new EventFile(FILE.sha256(), "copy.csv", FILE.size()))
                        .finishedAt())
                .isEqualTo(done.finishedAt());
        assertThatThrownBy(() -> files.add(moved, List.of(), counted(END))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void begin_anew_when_they_are_told_to() {
        files.finish(files.add(files.open(FILE), requests(), counted(END)));

        FileProgress beginning = files.restart(FILE);

        assertThat(beginning).isEqualTo(FileProgress.beginning(FILE));
        assertThat(files.add(beginning, requests(), counted(END)).duplicates()).isEqualTo(3);
        assertThat(metered.rows("SELECT count(*) FROM agent_requests")).containsExactly("2");
    }

    @Test
    void are_taken_in_by_one_at_a_time() {
        boolean[] second = {true};
        // A thread has one connection, and a connection's locks are its own.
        assertThat(files.alone(
                        FILE,
                        () -> CompletableFuture.runAsync(() -> second[0] = files.alone(FILE, () -> {}))
                                .join()))
                .isTrue();

        assertThat(second).containsExactly(false);
        assertThat(files.alone(FILE, () -> {})).isTrue();
    }

    private static List<DatedRequest> requests() {
        return List.of(Metered.request(1), Metered.request(2), Metered.request(1));
    }

    private static Function<List<Reception>, FileProgress> counted(Position end) {
        return receptions -> FileProgress.beginning(FILE)
                .after(end, count(receptions, Reception.ACCEPTED), count(receptions, Reception.DUPLICATE), 0);
    }

    private static int count(List<Reception> receptions, Reception what) {
        return Math.toIntExact(receptions.stream().filter(what::equals).count());
    }
}
