package ai.alquimista.painel.bootstrap.job.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.bootstrap.job.Stopped;
import ai.alquimista.painel.domain.metering.FileProgress.Position;
import ai.alquimista.painel.domain.metering.Rejection;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventFileReaderTest {

    private static final String HEADER = "event_id,tenant_id,occurred_at,status,response_time_ms\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"events.csv", "events.csv.gz", "events.ndjson", "events.NDJSON.GZ"})
    void reads_a_file_of_any_kind_from_wherever_it_was_left(String name) throws IOException {
        Path file = write(name, 25);
        List<LineBatch> all = batches(file, Position.START);
        assertThat(all).hasSize(3);
        assertThat(all.stream().flatMap(batch -> batch.events().events().values().stream()))
                .hasSize(25);

        for (LineBatch batch : all)
            assertThat(ids(batches(file, batch.events().end()))).isEqualTo(ids(after(all, batch)));
    }

    @Test
    void counts_lines_as_an_editor_does() throws IOException {
        Path file = Files.writeString(
                folder.resolve("events.csv"), HEADER + "\n" + csv(1) + "\nbroken\n" + csv(2).replace("success", "ok"));

        LineBatch batch = batches(file, Position.START).getFirst();

        assertThat(batch.events().events()).containsOnlyKeys(0);
        assertThat(batch.events().unreadable())
                .isEqualTo(Map.of(1, Rejection.INVALID_EVENT, 2, Rejection.INVALID_STATUS));
        assertThat(batch.rejected(batch.events().unreadable()))
                .containsExactlyInAnyOrder(
                        new RejectedLine(4, Rejection.INVALID_EVENT, Optional.empty()),
                        new RejectedLine(5, Rejection.INVALID_STATUS, Optional.of(new UUID(0, 2))));
    }

    @Test
    void takes_a_line_that_never_ends_for_one_that_is_no_event() throws IOException {
        Path file = Files.writeString(
                folder.resolve("events.ndjson"), "{\"event_id\":\"" + "x".repeat(1_000_000) + "\n" + json(1) + "\n");

        LineBatch batch = batches(file, Position.START).getFirst();

        assertThat(batch.events().unreadable()).isEqualTo(Map.of(0, Rejection.INVALID_EVENT));
        assertThat(batch.events().events()).containsOnlyKeys(1);
    }

    @Test
    void stops_at_a_file_whose_fields_have_no_names() throws IOException {
        Path file = Files.writeString(folder.resolve("events.csv"), csv(1));

        assertThatThrownBy(() -> batches(file, Position.START)).isInstanceOf(Stopped.class);
    }

    @ParameterizedTest
    @CsvSource({"events.csv, true, false", "a.ndjson.gz, false, true", "A.CSV.GZ, true, true"})
    void knows_files_by_their_names(String name, boolean csv, boolean packed) {
        assertThat(FileKind.of(Path.of(name))).contains(new FileKind(csv, packed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"events.json", "events.gz", "csv", "events.csv.zip"})
    void knows_no_others(String name) {
        assertThat(FileKind.of(Path.of(name))).isEmpty();
    }

    private static List<LineBatch> batches(Path file, Position from) throws IOException {
        List<LineBatch> all = new ArrayList<>();
        try (EventFileReader reader =
                EventFileReader.open(file, FileKind.of(file).orElseThrow(), from)) {
            for (Optional<LineBatch> next = reader.next(10); next.isPresent(); next = reader.next(10))
                all.add(next.get());
            assertThat(reader.bytesRead()).isEqualTo(Files.size(file));
        }
        return all;
    }

    private static List<UUID> ids(List<LineBatch> batches) {
        return batches.stream()
                .flatMap(batch -> batch.events().events().values().stream())
                .map(request -> request.eventId())
                .toList();
    }

    private static List<LineBatch> after(List<LineBatch> all, LineBatch batch) {
        return all.subList(all.indexOf(batch) + 1, all.size());
    }

    private Path write(String name, int events) throws IOException {
        Path file = folder.resolve(name);
        FileKind kind = FileKind.of(file).orElseThrow();
        try (OutputStream plain = Files.newOutputStream(file);
                OutputStream out = kind.packed() ? new GZIPOutputStream(plain) : plain) {
            if (kind.csv()) out.write(HEADER.getBytes(StandardCharsets.UTF_8));
            for (int i = 1; i <= events; i++)
                out.write(((kind.csv() ? csv(i) : json(i)) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static String csv(int number) {
        return new UUID(0, number) + "," + new UUID(1, 1) + ",2026-11-25T12:30:00Z,success,120";
    }

    private static String json(int number) {
        return """
                {"event_id":"%s","tenant_id":"%s","occurred_at":"2026-11-25T12:30:00Z","status":"success","response_time_ms":120}""".formatted(new UUID(0, number), new UUID(1, 1));
    }
}
