package ai.alquimista.painel.rest.identity;

import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;

/** The issuer's signing key, in this process or behind a running issuer. */
public interface Signer {

    /** The id under which the issuer publishes the key. */
    String kid();

    RSAPublicKey publicKey();

    /** RSASSA-PKCS1-v1_5 with SHA-256 over exactly these bytes. */
    byte[] rs256(byte[] signingInput);

    /** A compact token over exactly these texts, well formed or not. */
    default String sign(String header, String claims) {
        return sign(header.getBytes(StandardCharsets.UTF_8), claims.getBytes(StandardCharsets.UTF_8));
    }

    default String sign(byte[] header, byte[] claims) {
        return signParts(base64(header) + "." + base64(claims));
    }

    default String signParts(String signingInput) {
        return signingInput + "." + base64(rs256(signingInput.getBytes(StandardCharsets.UTF_8)));
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
