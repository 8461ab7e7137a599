package ai.alquimista.painel.rest.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.KeyUse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The issuer's usable keys at one moment: RSA of at least 2048 bits, marked for signatures, with an id. */
final class KeySnapshot {

    private static final Logger LOG = LoggerFactory.getLogger(KeySnapshot.class);
    private static final JWSHeader RS256 = new JWSHeader(JWSAlgorithm.RS256);
    private static final JWKMatcher USABLE = new JWKMatcher.Builder()
            .keyType(KeyType.RSA)
            .minKeySize(2048)
            .keyUse(KeyUse.SIGNATURE)
            .algorithms(JWSAlgorithm.RS256, null)
            .withKeyIDOnly(true)
            .build();

    private final JWKSet origin;
    private final Map<String, PublishedKey> keys = new HashMap<>();

    KeySnapshot(JWKSet origin) {
        this.origin = origin;
        for (JWK key : origin.getKeys()) {
            if (USABLE.matches(key)) {
                PublishedKey.of(key).ifPresent(usable -> keys.putIfAbsent(usable.keyId, usable));
            }
        }
    }

    JWKSet origin() {
        return origin;
    }

    @SuppressWarnings("ReferenceEquality") // each fetch makes a set of its own; comparing keys on every request is dear
    boolean isOf(JWKSet set) {
        return origin == set;
    }

    Optional<PublishedKey> find(String keyId) {
        return Optional.ofNullable(keys.get(keyId));
    }

    /** Whether that very key is still published, not merely another under its id. */
    boolean holds(PublishedKey key) {
        PublishedKey current = keys.get(key.keyId);
        return current != null && current.thumbprint.equals(key.thumbprint);
    }

    /** One public key, ready to verify; safe for use by many threads. */
    record PublishedKey(String keyId, String thumbprint, JWSVerifier verifier) {

        /** Empty for a key that cannot be read: the others must go on serving. */
        private static Optional<PublishedKey> of(JWK key) {
            try {
                return Optional.of(new PublishedKey(
                        key.getKeyID(),
                        key.computeThumbprint().toString(),
                        new RSASSAVerifier(key.toRSAKey().toRSAPublicKey())));
            } catch (JOSEException e) {
                LOG.warn("ignoring the published key {}: {}", key.getKeyID(), e.getMessage());
                return Optional.empty();
            }
        }

        boolean signed(CompactToken token) {
            try {
                return verifier.verify(
                        RS256, token.signingInput().getBytes(StandardCharsets.US_ASCII), token.signature());
            } catch (JOSEException e) {
                return false;
            }
        }
    }
}
