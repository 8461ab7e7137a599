package ai.alquimista.painel.application.audit;

import ai.alquimista.painel.application.port.CanonicalJson;
import ai.alquimista.painel.domain.audit.Digest;
import ai.alquimista.painel.domain.audit.Hash;
import ai.alquimista.painel.domain.audit.SignedDigest;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/** The public key that digests are held against: an Ed25519 one of a local vault, or the NIST P-256 one of a KMS. */
public final class DigestKey {

    private static final String KIND = "PUBLIC KEY";
    private static final int ID_DIGITS = 16;

    private final PublicKey key;
    private final CanonicalJson json;

    public DigestKey(PublicKey key, CanonicalJson json) {
        this.key = key;
        this.json = json;
    }

    /**
     * Reads a {@code PUBLIC KEY} of a PEM file.
     *
     * @throws IllegalArgumentException if there is none that we know
     */
    public static DigestKey of(String pem, CanonicalJson json) {
        return of(Pem.read(pem, KIND), json);
    }

    /**
     * Reads a {@code SubjectPublicKeyInfo}.
     *
     * @throws IllegalArgumentException if it is none that we know
     */
    public static DigestKey of(byte[] encoded, CanonicalJson json) {
        return read(encoded, "Ed25519")
                .or(() -> read(encoded, "EC"))
                .map(key -> new DigestKey(key, json))
                .orElseThrow(() -> new IllegalArgumentException("neither an Ed25519 nor an EC key"));
    }

    private static Optional<PublicKey> read(byte[] encoded, String family) {
        try {
            return Optional.of(KeyFactory.getInstance(family).generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException otherFamily) {
            return Optional.empty();
        }
    }

    /** As a PEM file has it. */
    public String pem() {
        return Pem.write(key.getEncoded(), KIND);
    }

    /** What tells it from others: the beginning of its SHA-256, in hex. */
    public String id() {
        return Hash.over(key.getEncoded()).hex().substring(0, ID_DIGITS);
    }

    /** How its other half signs, as the JDK names it. */
    public String algorithm() {
        return key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "Ed25519";
    }

    /** What a signature of the digest is over. */
    public byte[] bytes(Digest digest) {
        return json.of(digest.structure());
    }

    /** Whether the digest was signed with the key's other half. */
    public boolean signed(SignedDigest digest) {
        try {
            Signature signature = Signature.getInstance(algorithm());
            signature.initVerify(key);
            signature.update(bytes(digest.digest()));
            return signature.verify(Base64.getDecoder().decode(digest.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException noSignature) {
            return false;
        }
    }
}
