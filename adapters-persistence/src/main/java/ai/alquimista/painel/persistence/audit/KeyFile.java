package ai.alquimista.painel.persistence.audit;

import ai.alquimista.painel.application.audit.DigestFormat;
import ai.alquimista.painel.application.audit.DigestKey;
import ai.alquimista.painel.application.audit.Pem;
import ai.alquimista.painel.application.port.CanonicalJson;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;

/**
 * An Ed25519 key in a folder: {@code key.pem}, which only its owner reads, and {@code key.pub.pem} for whoever verifies. Made
 * when it is needed and not there; the public halves of those before it stay beside it.
 */
final class KeyFile {

    private static final String ALGORITHM = "Ed25519";
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";
    private static final String PUBLISHED = "key*.pub.pem";

    private final Path folder;
    private final Path both;
    private final Path verifying;
    private final CanonicalJson json;

    KeyFile(Path folder, CanonicalJson json) {
        this.folder = folder;
        this.both = folder.resolve("key.pem");
        this.verifying = folder.resolve(DigestFormat.KEY);
        this.json = json;
    }

    KeyPair read() throws IOException {
        if (!Files.exists(both)) make();
        KeyPair pair = parse(Files.readString(both));
        publish(Pem.write(pair.getPublic().getEncoded(), PUBLIC));
        return pair;
    }

    /** Public halves: of the key, and of all that were there before. */
    List<DigestKey> known() throws IOException {
        read();
        List<DigestKey> keys = new ArrayList<>();
        try (var files = Files.newDirectoryStream(folder, PUBLISHED)) {
            for (Path file : files) keys.add(published(file));
        }
        return keys;
    }

    private void publish(String pem) throws IOException {
        if (Files.exists(verifying)) {
            if (Files.readString(verifying).equals(pem)) return;
            Path before = folder.resolve(DigestFormat.keyName(published(verifying)));
            Files.copy(verifying, before, StandardCopyOption.REPLACE_EXISTING);
        }
        Path draft = Files.createTempFile(folder, "key", ".tmp");
        Files.writeString(draft, pem);
        Files.move(draft, verifying, StandardCopyOption.ATOMIC_MOVE);
    }

    private DigestKey published(Path file) throws IOException {
        try {
            return DigestKey.of(Files.readString(file), json);
        } catch (IllegalArgumentException noKey) {
            throw new IOException("no key file", noKey);
        }
    }

    /** Both halves in one file, which appears whole; whoever comes second takes the first one's. */
    private void make() throws IOException {
        KeyPair fresh = generate();
        Path draft = Files.createTempFile(
                both.toAbsolutePath().getParent(),
                "key",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(
                    draft,
                    Pem.write(fresh.getPrivate().getEncoded(), PRIVATE)
                            + Pem.write(fresh.getPublic().getEncoded(), PUBLIC));
            Files.createLink(both, draft);
        } catch (FileAlreadyExistsException another) {
            if (!Files.exists(both)) throw another;
        } finally {
            Files.delete(draft);
        }
    }

    private static KeyPair parse(String pem) throws IOException {
        try {
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            return new KeyPair(
                    keys.generatePublic(new X509EncodedKeySpec(Pem.read(pem, PUBLIC))),
                    keys.generatePrivate(new PKCS8EncodedKeySpec(Pem.read(pem, PRIVATE))));
        } catch (GeneralSecurityException | IllegalArgumentException noKey) {
            throw new IOException("no key file", noKey);
        }
    }

    private static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has Ed25519", impossible);
        }
    }
}
