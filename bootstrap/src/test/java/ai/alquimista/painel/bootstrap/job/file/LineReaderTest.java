package ai.alquimista.painel.bootstrap.job.file;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.job.file.LineReader.Line;
import ai.alquimista.painel.domain.metering.FileProgress.Position;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    @Test
    void ends_lines_in_every_usual_way_and_counts_their_bytes() throws IOException {
        LineReader lines = reader("\uFEFFum\r\ndois\n\nquatro");

        assertThat(rest(lines)).extracting(Line::text).containsExactly("um", "dois", "", "quatro");
        assertThat(lines.position()).isEqualTo(new Position(3 + 4 + 5 + 1 + 6, 4));
    }

    @Test
    void goes_on_where_another_was() throws IOException {
        String text = "one\ntwo\nthree\nfour\n";
        LineReader first = reader(text);
        first.read();
        first.read();

        LineReader second = reader(text);
        second.read();
        second.skipTo(first.position());

        assertThat(rest(second)).isEqualTo(rest(first));
        assertThat(second.position()).isEqualTo(first.position());
    }

    @Test
    void goes_on_far_beyond_what_it_holds_at_once() throws IOException {
        String before = "x".repeat(70_000) + "\n" + "y".repeat(70_000) + "\n";
        LineReader lines = reader(before + "here\n");
        lines.skipTo(new Position(before.length(), 2));

        assertThat(rest(lines)).containsExactly(new Line(3, "here", true));
    }

    @Test
    void keeps_no_line_that_is_too_long_to_be_of_use() throws IOException {
        LineReader lines = new LineReader(new SequenceInputStream(new Endless(50_000_000), stream("\nnext\n")));

        assertThat(rest(lines)).containsExactly(new Line(1, "", false), new Line(2, "next", true));
        assertThat(lines.position().bytes()).isEqualTo(50_000_006);
    }

    @Test
    void finds_nothing_in_nothing() throws IOException {
        assertThat(reader("").read()).isEmpty();
    }

    private static List<Line> rest(LineReader lines) throws IOException {
        List<Line> all = new ArrayList<>();
        for (Optional<Line> line = lines.read(); line.isPresent(); line = lines.read()) all.add(line.get());
        return all;
    }

    private static LineReader reader(String text) {
        return new LineReader(stream(text));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** So many bytes without a line's end. */
    private static final class Endless extends InputStream {

        private long left;

        Endless(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            int count = (int) Math.min(most, left);
            if (count <= 0) return -1;
            Arrays.fill(into, from, from + count, (byte) 'x');
            left -= count;
            return count;
        }
    }
}
