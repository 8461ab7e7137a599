package ai.alquimista.painel.bootstrap.job.file;

import java.io.IOException;
import java.io.InputStream;

/** Counts what goes through. */
final class CountedStream extends InputStream {

    private final InputStream in;
    private long count;

    CountedStream(InputStream in) {
        this.in = in;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        if (read >= 0) count++;
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = in.read(into, offset, length);
        if (read > 0) count += read;
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = in.skip(bytes);
        count += skipped;
        return skipped;
    }

    @Override
    public int available() throws IOException {
        return in.available();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
