package ai.alquimista.painel.local.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The keys tokens are signed with: the newest signs, all that are not retired are published. */
final class SigningKeys {

    private static final int BITS = 2048;

    private volatile List<RSAKey> newestFirst = List.of(generate());

    synchronized void rotate() {
        newestFirst = List.of(generate(), newestFirst.getFirst());
    }

    synchronized void retireOld() {
        newestFirst = List.of(newestFirst.getFirst());
    }

    /** The public keys as a JWKS document. */
    Map<String, Object> published() {
        return new JWKSet(List.<JWK>copyOf(newestFirst)).toJSONObject(true);
    }

    String newestId() {
        return newestFirst.getFirst().getKeyID();
    }

    RSAPublicKey newestPublic() {
        try {
            return newestFirst.getFirst().toRSAPublicKey();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The newest key's signature over exactly these bytes. */
    byte[] rs256(byte[] input) {
        return signature(newestFirst.getFirst(), input).decode();
    }

    /** Signs with the newest key; {@code header} is laid over its {@code kid} and {@code alg}, a null value removes. */
    String sign(Map<String, ?> claims, Map<String, ?> header) {
        Map<String, Object> whole = new LinkedHashMap<>();
        RSAKey key = newestFirst.getFirst();
        whole.put("kid", key.getKeyID());
        whole.put("alg", "RS256");
        whole.putAll(header);
        whole.values().removeIf(value -> value == null);
        return sign(key, JSONObjectUtils.toJSONString(whole), JSONObjectUtils.toJSONString(claims));
    }

    /** Signs texts as they stand, well formed or not. */
    String signRaw(String header, String payload) {
        return sign(newestFirst.getFirst(), header, payload);
    }

    private static String sign(RSAKey key, String header, String payload) {
        String input = Base64URL.encode(header) + "." + Base64URL.encode(payload);
        return input + "." + signature(key, input.getBytes(StandardCharsets.US_ASCII));
    }

    private static Base64URL signature(RSAKey key, byte[] input) {
        try {
            return new RSASSASigner(key).sign(new JWSHeader(JWSAlgorithm.RS256), input);
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
