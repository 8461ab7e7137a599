package ai.alquimista.painel.rest.edge;

import ai.alquimista.painel.rest.problem.BodyTooLarge;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** A body that may be read up to a number of bytes, and not one further. */
final class LimitedStream extends ServletInputStream {

    private final ServletInputStream body;
    private final long most;
    private long read;

    LimitedStream(ServletInputStream body, long most) {
        this.body = body;
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int next = body.read();
        if (next >= 0) count(1);
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = body.read(target, offset, length);
        if (count > 0) count(count);
        return count;
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }

    @Override
    public void close() throws IOException {
        body.close();
    }

    private void count(int bytes) throws BodyTooLarge {
        read += bytes;
        if (read > most) throw new BodyTooLarge(most);
    }
}
