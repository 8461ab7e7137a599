package ai.alquimista.painel.rest.answer;

import java.io.OutputStream;
import java.security.MessageDigest;

/** Takes the tag and the length of what is written to it, and keeps nothing. */
final class TagStream extends OutputStream {

    private final MessageDigest digest = EntityTag.digest();
    private long length;

    @Override
    public void write(int one) {
        digest.update((byte) one);
        length++;
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
        digest.update(bytes, from, count);
        length += count;
    }

    long length() {
        return length;
    }

    /** Of everything written so far; afterwards it starts anew. */
    EntityTag tag() {
        return EntityTag.of(digest);
    }
}
