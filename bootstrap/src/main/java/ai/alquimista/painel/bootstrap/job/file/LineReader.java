package ai.alquimista.painel.bootstrap.job.file;

import ai.alquimista.painel.domain.metering.FileProgress.Position;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of a stream, and where each ends. However long a line is, no more than the longest that is of use is kept. */
final class LineReader {

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST = 1 << 16;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int next;
    private int end;
    private long bytes;
    private long lines;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** After the last line that was read. */
    Position position() {
        return new Position(bytes, lines);
    }

    /** Goes on to where an earlier reader of the same stream was, which is not before this one. */
    void skipTo(Position position) throws IOException {
        long ahead = position.bytes() - bytes;
        long buffered = Math.min(ahead, end - next);
        next += (int) buffered;
        in.skipNBytes(ahead - buffered);
        bytes = position.bytes();
        lines = position.lines();
    }

    /** The next line as text, without its end; empty after the last. */
    Optional<Line> read() throws IOException {
        line.reset();
        boolean complete = true;
        boolean ended = false;
        long start = bytes;
        while (!ended && fill()) {
            int stop = next;
            while (stop < end && buffer[stop] != '\n') stop++;
            complete = complete && line.size() + stop - next <= LONGEST;
            if (complete) line.write(buffer, next, stop - next);
            ended = stop < end;
            int after = ended ? stop + 1 : stop;
            bytes += after - next;
            next = after;
        }
        if (bytes == start) return Optional.empty();
        lines++;
        return Optional.of(new Line(lines, complete ? text() : "", complete));
    }

    private boolean fill() throws IOException {
        if (next < end) return true;
        next = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    private String text() {
        String text = line.toString(StandardCharsets.UTF_8);
        if (lines == 1 && text.startsWith(BYTE_ORDER_MARK)) text = text.substring(1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    /**
     * One line.
     *
     * @param number from 1
     * @param complete false: it was longer than any line that is of use, and its text is not known
     */
    record Line(long number, String text, boolean complete) {

        boolean isBlank() {
            return complete && text.isBlank();
        }
    }
}
