package ai.alquimista.painel.bootstrap.job.file;

import ai.alquimista.painel.domain.metering.EventFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file as it was found.
 *
 * @param modified tells cheaply whether it is still the same
 */
public record Fingerprint(EventFile file, FileTime modified) {

    private static final int BUFFER = 1 << 20;

    /** Reads all of it. */
    public static Fingerprint of(Path path) throws IOException {
        FileTime modified = Files.getLastModifiedTime(path);
        MessageDigest digest = sha256();
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(path)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                size += read;
            }
        }
        String name = path.getFileName().toString();
        return new Fingerprint(new EventFile(HexFormat.of().formatHex(digest.digest()), name, size), modified);
    }

    /** Whether nobody wrote to it meanwhile. */
    public boolean isStillOf(Path path) throws IOException {
        return Files.size(path) == file.size()
                && Files.getLastModifiedTime(path).equals(modified);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
