package ai.alquimista.painel.rest.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.util.List;

/** Keys that must never count, even where the issuer publishes them; made once, since RSA keys are slow to make. */
public final class HostileKeys {

    /** A proper key that no issuer of ours publishes. */
    static final KeyPairSigner FOREIGN = KeyPairSigner.generate("foreign", 2048);

    static final KeyPairSigner WEAK = KeyPairSigner.generate("weak", 1024);
    static final KeyPairSigner ENCRYPTION = KeyPairSigner.generate("encryption", 2048);
    static final ECKey ELLIPTIC = elliptic();

    private HostileKeys() {}

    /** What a careless issuer might publish next to its good key. */
    public static List<JWK> published() {
        return List.of(
                new RSAKey.Builder(WEAK.publicKey())
                        .keyID(WEAK.kid())
                        .keyUse(KeyUse.SIGNATURE)
                        .build(),
                new RSAKey.Builder(ENCRYPTION.publicKey())
                        .keyID(ENCRYPTION.kid())
                        .keyUse(KeyUse.ENCRYPTION)
                        .build(),
                ELLIPTIC.toPublicJWK());
    }

    private static ECKey elliptic() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID("elliptic")
                    .keyUse(KeyUse.SIGNATURE)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
