package ai.alquimista.painel.bootstrap.job.file;

import ai.alquimista.painel.bootstrap.job.ExitCode;
import ai.alquimista.painel.bootstrap.job.Stopped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** The lines of a file that do not count, beside it as a CSV file, which is there once there is one. */
public final class RejectedLines {

    private static final String COLUMNS = RejectedLine.HEADER.strip();

    private final Path path;

    private RejectedLines(Path path) {
        this.path = path;
    }

    /**
     * Goes on with what was told up to a line; whatever is told of later ones was of a batch that did not become durable, and goes.
     *
     * @throws Stopped if something else stands there
     */
    public static RejectedLines openAfter(long line, Path path) throws IOException {
        if (Files.exists(path)) keep(line, path);
        return new RejectedLines(path);
    }

    private static void keep(long last, Path path) throws IOException {
        long kept;
        try (var in = Files.newInputStream(path)) {
            LineReader lines = new LineReader(in);
            Optional<LineReader.Line> header = lines.read();
            if (header.filter(first -> !first.text().equals(COLUMNS)).isPresent())
                throw new Stopped(ExitCode.REFUSED, "ingest.foreign-rejected", path.toString());
            kept = lines.position().bytes();
            for (Optional<LineReader.Line> next = lines.read();
                    next.filter(row -> number(row) <= last).isPresent();
                    next = lines.read()) kept = lines.position().bytes();
        }
        if (last == 0) Files.delete(path);
        else cut(path, kept);
    }

    private static void cut(Path path, long length) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.truncate(length);
        }
    }

    /** A row that was cut off when its writer died has no number that can be relied on. */
    private static long number(LineReader.Line row) {
        int comma = row.text().indexOf(',');
        try {
            return comma > 0 ? Long.parseLong(row.text().substring(0, comma)) : Long.MAX_VALUE;
        } catch (NumberFormatException none) {
            return Long.MAX_VALUE;
        }
    }

    /** Tells of more lines, after all that were told of before. */
    public void add(List<RejectedLine> lines) {
        if (lines.isEmpty()) return;
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            var text = new StringBuilder(channel.size() == 0 ? RejectedLine.HEADER : "");
            lines.forEach(line -> text.append(line.csv()));
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
            while (bytes.hasRemaining()) channel.write(bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
