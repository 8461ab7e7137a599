package ai.alquimista.painel.aws.credential;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A key of 32 bytes in a file for its owner alone. */
record KeyFile(Path file) {

    private static final int BYTES = 32;

    /** The key; made if it is not there, and the same for all who make it at once. */
    SecretKey get() throws IOException {
        if (!Files.exists(file)) make();
        byte[] key = Files.readAllBytes(file);
        if (key.length != BYTES) throw new IOException(file + " is no key");
        return new SecretKeySpec(key, "AES");
    }

    private void make() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) Files.createDirectories(folder);
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Path whole = PrivateFile.create(file.resolveSibling(file.getFileName() + "." + UUID.randomUUID()), key);
        try {
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException another) {
            return;
        } finally {
            Files.delete(whole);
        }
    }
}
