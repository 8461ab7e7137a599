package ai.alquimista.painel.domain.audit;

/**
 * A digest and the proof that it is ours.
 *
 * @param algorithm as the JDK names it: {@code Ed25519}, {@code SHA256withECDSA}
 * @param signature over the digest's canonical JSON, in Base64
 */
public record SignedDigest(Digest digest, String algorithm, String signature) {}
