package ai.alquimista.painel.domain.metering;

import java.util.regex.Pattern;

/**
 * A file of events. What it is called does not matter: the same bytes are the same file.
 *
 * @param sha256 of its bytes as they lie on the disk, in hexadecimal
 * @param name without its folder
 * @param size in bytes, as it lies on the disk
 */
public record EventFile(String sha256, String name, long size) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public EventFile {
        if (!SHA256.matcher(sha256).matches()) throw new IllegalArgumentException("no SHA-256: " + sha256);
        if (size < 0) throw new IllegalArgumentException("a file has no less than nothing in it: " + size);
    }
}
