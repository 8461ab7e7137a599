package ai.alquimista.painel.persistence.audit;

import ai.alquimista.painel.application.audit.DigestFormat;
import ai.alquimista.painel.application.audit.Pem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;

/**
 * An Ed25519 key in a folder: {@code key.pem}, which only its owner reads, and {@code key.pub.pem} for whoever verifies. Made
 * on first use.
 */
final class KeyFile {

    private static final String ALGORITHM = "Ed25519";
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";

    private final Path both;
    private final Path verifying;

    KeyFile(Path folder) {
        this.both = folder.resolve("key.pem");
        this.verifying = folder.resolve(DigestFormat.KEY);
    }

    KeyPair read() throws IOException {
        if (!Files.exists(both)) make();
        KeyPair pair = parse(Files.readString(both));
        String publicPem = Pem.write(pair.getPublic().getEncoded(), PUBLIC);
        if (!Files.exists(verifying)) Files.writeString(verifying, publicPem);
        return pair;
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
