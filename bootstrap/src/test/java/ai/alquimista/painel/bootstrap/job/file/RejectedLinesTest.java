package ai.alquimista.painel.bootstrap.job.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.bootstrap.job.Stopped;
import ai.alquimista.painel.domain.metering.Rejection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectedLinesTest {

    @TempDir
    private Path folder;

    private Path path = Path.of("");

    @BeforeEach
    void choose() {
        path = folder.resolve("events.csv.rejected.csv");
    }

    @Test
    void are_told_one_by_one() throws IOException {
        RejectedLines lines = RejectedLines.openAfter(0, path);
        lines.add(List.of());
        assertThat(path).doesNotExist();

        lines.add(List.of(line(2), new RejectedLine(3, Rejection.UNKNOWN_TENANT, Optional.of(new UUID(0, 9)))));
        lines.add(List.of(line(7)));

        assertThat(path).hasContent("""
                line,code,event_id
                2,INVALID_EVENT,
                3,UNKNOWN_TENANT,00000000-0000-0000-0000-000000000009
                7,INVALID_EVENT,
                """);
    }

    @Test
    void are_told_once_when_a_batch_comes_again() throws IOException {
        RejectedLines first = RejectedLines.openAfter(0, path);
        first.add(List.of(line(2), line(900)));
        first.add(List.of(line(1_500), line(1_700)));
        Files.writeString(path, "18", StandardOpenOption.APPEND);

        RejectedLines.openAfter(1_001, path).add(List.of(line(1_500), line(1_700)));

        assertThat(path).hasContent("""
                line,code,event_id
                2,INVALID_EVENT,
                900,INVALID_EVENT,
                1500,INVALID_EVENT,
                1700,INVALID_EVENT,
                """);
    }

    @Test
    void go_when_the_file_is_read_from_its_start() throws IOException {
        RejectedLines.openAfter(0, path).add(List.of(line(2)));

        RejectedLines.openAfter(0, path);

        assertThat(path).doesNotExist();
    }

    @Test
    void are_never_written_over_something_else() throws IOException {
        Files.writeString(path, "my own\n");

        assertThatThrownBy(() -> RejectedLines.openAfter(0, path)).isInstanceOf(Stopped.class);
        assertThat(path).hasContent("my own\n");
    }

    private static RejectedLine line(long number) {
        return new RejectedLine(number, Rejection.INVALID_EVENT, Optional.empty());
    }
}
