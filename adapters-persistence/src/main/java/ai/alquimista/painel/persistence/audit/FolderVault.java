package ai.alquimista.painel.persistence.audit;

import ai.alquimista.painel.application.audit.DigestKey;
import ai.alquimista.painel.application.audit.DigestKeys;
import ai.alquimista.painel.application.port.CanonicalJson;
import ai.alquimista.painel.application.port.DigestVault;
import ai.alquimista.painel.domain.Refusal.Unavailable;
import ai.alquimista.painel.domain.audit.Digest;
import ai.alquimista.painel.domain.audit.SignedDigest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Digests in a folder, signed with a key beside them: for one machine, where nothing better is. A key that is taken away is
 * followed by another, and its public half stays.
 */
public final class FolderVault implements DigestVault {

    private static final String ALGORITHM = "Ed25519";

    private final Path folder;
    private final DigestFiles files;
    private final CanonicalJson json;

    /** Touches no file yet. */
    public FolderVault(Path folder, CanonicalJson json) {
        this.folder = folder;
        this.files = new DigestFiles(folder, json);
        this.json = json;
    }

    @Override
    public void keep(Digest digest) {
        reaching(() -> {
            KeyPair key = key();
            byte[] signature = sign(key, new DigestKey(key.getPublic(), json).bytes(digest));
            files.keep(new SignedDigest(digest, ALGORITHM, Base64.getEncoder().encodeToString(signature)));
            return digest;
        });
    }

    @Override
    public Optional<SignedDigest> newest() {
        return reaching(files::newest).stream().findFirst();
    }

    @Override
    public List<SignedDigest> list() {
        return reaching(files::list);
    }

    @Override
    public boolean isOurs(SignedDigest digest) {
        return reaching(() -> new DigestKeys(new KeyFile(folder, json).known()).signed(digest));
    }

    private KeyPair key() throws IOException {
        return new KeyFile(folder, json).read();
    }

    private <R> R reaching(Work<R> work) {
        try {
            Files.createDirectories(folder);
            return work.done();
        } catch (IOException away) {
            throw new Unavailable("digests", away);
        }
    }

    private static byte[] sign(KeyPair key, byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key.getPrivate());
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the key is an Ed25519 one", impossible);
        }
    }

    /** Something done with files. */
    @FunctionalInterface
    private interface Work<R> {
        R done() throws IOException;
    }
}
