package ai.alquimista.painel.persistence.cache;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * A remembered answer as it lies in Redis: one line that says what it is, then the answer in JSON. The line repeats the
 * whole key, tenant and schema included, so that an answer is only believed where it was put.
 */
final class Envelope {

    private static final Pattern LINE =
            Pattern.compile("(painel (?<key>\\S+) (?<stamp>\\S+) (?<stale>\\d{1,15})) (?<sum>[0-9a-f]{8})");
    private static final int LONGEST_LINE = 1024;

    private final CacheKey key;
    private final String stamp;
    private final Instant stale;
    private final byte[] answer;

    /**
     * Wraps an answer.
     *
     * @param stamp names the answer; no two have the same
     * @param stale when it should be loaded anew though nothing changed; milliseconds are kept
     * @param answer in JSON; not copied
     */
    Envelope(CacheKey key, String stamp, Instant stale, byte[] answer) {
        this.key = key;
        this.stamp = stamp;
        this.stale = stale;
        this.answer = answer;
    }

    CacheKey key() {
        return key;
    }

    String stamp() {
        return stamp;
    }

    Instant stale() {
        return stale;
    }

    boolean isStale(Instant now) {
        return !now.isBefore(stale);
    }

    /** The JSON itself, not a copy. */
    byte[] answer() {
        return answer;
    }

    byte[] bytes() {
        String head = "painel " + key.text() + ' ' + stamp + ' ' + stale.toEpochMilli();
        byte[] line = (head + ' ' + checksum(head, answer) + '\n').getBytes(US_ASCII);
        byte[] all = Arrays.copyOf(line, line.length + answer.length);
        System.arraycopy(answer, 0, all, line.length, answer.length);
        return all;
    }

    /** Reads what {@link #bytes} wrote; empty if it is anything else, or not whole. */
    static Optional<Envelope> read(byte[] bytes) {
        int end = 0;
        while (end < bytes.length && end < LONGEST_LINE && bytes[end] != '\n') end++;
        Matcher line = LINE.matcher(new String(bytes, 0, end, US_ASCII));
        if (!line.matches() || end == bytes.length) return Optional.empty();
        byte[] answer = Arrays.copyOfRange(bytes, end + 1, bytes.length);
        if (!checksum(line.group(1), answer).equals(line.group("sum"))) return Optional.empty();
        return Optional.of(new Envelope(
                new CacheKey(line.group("key")),
                line.group("stamp"),
                Instant.ofEpochMilli(Long.parseLong(line.group("stale"))),
                answer));
    }

    private static String checksum(String head, byte[] answer) {
        CRC32C sum = new CRC32C();
        sum.update(head.getBytes(US_ASCII));
        sum.update(answer);
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }
}
