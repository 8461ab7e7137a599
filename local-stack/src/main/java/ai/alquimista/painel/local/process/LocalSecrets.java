package ai.alquimista.painel.local.process;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Base64.Encoder;
import java.util.Properties;

/** Random passwords, made once per state folder and kept in a file that only its owner may read. */
public final class LocalSecrets {

    private static final int PASSWORD_BYTES = 18;
    private static final int KEY_BYTES = 32;

    private final Path file;
    private final Properties known = new Properties();
    private final SecureRandom random = new SecureRandom();

    public LocalSecrets(StateFolder state) {
        this.file = state.root().resolve("secrets.properties");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                known.load(reader);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** The secret of that name: 24 characters that need no quoting in a shell or a URL. */
    public String of(String name) {
        return kept(name, PASSWORD_BYTES, Base64.getUrlEncoder());
    }

    /** The key of that name: 32 bytes in base64. */
    public String key(String name) {
        return kept(name, KEY_BYTES, Base64.getEncoder());
    }

    private synchronized String kept(String name, int length, Encoder encoder) {
        String present = known.getProperty(name);
        if (present != null) {
            return present;
        }
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        String made = encoder.encodeToString(bytes);
        known.setProperty(name, made);
        save();
        return made;
    }

    private void save() {
        Path next = file.resolveSibling("secrets.new");
        try {
            Files.deleteIfExists(next);
            Files.createFile(next);
            StateFolder.onlyOwner(next, "rw-------");
            try (Writer writer = Files.newBufferedWriter(next)) {
                known.store(writer, "Made for this state folder; delete the whole folder to start afresh");
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
