package ai.alquimista.painel.bootstrap.job.file;

import ai.alquimista.painel.application.metering.FileIntake.Batch;
import ai.alquimista.painel.bootstrap.job.ExitCode;
import ai.alquimista.painel.bootstrap.job.Stopped;
import ai.alquimista.painel.domain.metering.AgentRequest;
import ai.alquimista.painel.domain.metering.FileProgress.Position;
import ai.alquimista.painel.domain.metering.Reading;
import ai.alquimista.painel.domain.metering.Rejection;
import ai.alquimista.painel.rest.metering.EventReader;
import ai.alquimista.painel.rest.metering.EventReader.Told;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** A file of events, read in batches from wherever it was left. */
public final class EventFileReader implements AutoCloseable {

    private static final Told NO_EVENT = new Told(new Reading.NoEvent(Rejection.INVALID_EVENT), Optional.empty());

    private final CountedStream raw;
    private final LineReader lines;
    private final Function<String, Told> form;

    private EventFileReader(CountedStream raw, LineReader lines, Function<String, Told> form) {
        this.raw = raw;
        this.lines = lines;
        this.form = form;
    }

    /**
     * Opens a file where an earlier reader of it was.
     *
     * @throws Stopped if it is a CSV file whose first line does not name an event's fields
     */
    public static EventFileReader open(Path file, FileKind kind, Position from) throws IOException {
        CountedStream raw = new CountedStream(Files.newInputStream(file));
        try {
            LineReader lines = new LineReader(kind.unpack(raw));
            Function<String, Told> form = kind.csv() ? csv(file, lines) : EventReader::read;
            if (from.bytes() > lines.position().bytes()) lines.skipTo(from);
            return new EventFileReader(raw, lines, form);
        } catch (IOException | RuntimeException failed) {
            raw.close();
            throw failed;
        }
    }

    private static Function<String, Told> csv(Path file, LineReader lines) throws IOException {
        String header = lines.read().map(LineReader.Line::text).orElse("");
        CsvEvents events = CsvEvents.named(header)
                .orElseThrow(() -> new Stopped(
                        ExitCode.REFUSED, "ingest.no-header", file.getFileName().toString()));
        return events::read;
    }

    /** Of the file as it lies on the disk, so many bytes were read. */
    public long bytesRead() {
        return raw.count();
    }

    /** The next so many events or fewer, blank lines left out; empty after the last line. */
    public Optional<LineBatch> next(int most) throws IOException {
        Position start = lines.position();
        List<LineBatch.Origin> origins = new ArrayList<>();
        SortedMap<Integer, AgentRequest> events = new TreeMap<>();
        Map<Integer, Rejection> unreadable = new HashMap<>();
        while (origins.size() < most) {
            Optional<LineReader.Line> line = lines.read();
            if (line.isEmpty()) break;
            if (line.get().isBlank()) continue;
            Told told = line.get().complete() ? form.apply(line.get().text()) : NO_EVENT;
            switch (told.event()) {
                case Reading.Event event -> events.put(origins.size(), event.request());
                case Reading.NoEvent none -> unreadable.put(origins.size(), none.why());
            }
            origins.add(new LineBatch.Origin(line.get().number(), told.eventId()));
        }
        Position end = lines.position();
        return end.equals(start)
                ? Optional.empty()
                : Optional.of(new LineBatch(new Batch(events, unreadable, end), origins));
    }

    @Override
    public void close() throws IOException {
        raw.close();
    }
}
