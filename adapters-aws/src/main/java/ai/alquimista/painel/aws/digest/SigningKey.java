package ai.alquimista.painel.aws.digest;

import ai.alquimista.painel.application.audit.DigestKey;
import ai.alquimista.painel.application.port.CanonicalJson;
import ai.alquimista.painel.domain.audit.Digest;
import ai.alquimista.painel.domain.audit.SignedDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.GetPublicKeyResponse;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;

/** A key on P-256 whose private half never leaves the KMS. */
public final class SigningKey {

    private final KmsClient client;
    private final String name;
    private final CanonicalJson json;

    private volatile @Nullable Known known;

    /**
     * A key behind a client.
     *
     * @param client from {@link DigestClients#signer}, whose budget each call keeps; it stays the caller's to close
     * @param name its id, its ARN or an alias
     */
    public SigningKey(KmsClient client, String name, CanonicalJson json) {
        this.client = client;
        this.name = name;
        this.json = json;
    }

    /** A key as it was first met: an alias may name another meanwhile. */
    private record Known(String arn, DigestKey half) {}

    SignedDigest sign(Digest digest) {
        Known key = known();
        SdkBytes signature = client.sign(request -> request.keyId(key.arn())
                        .messageType(MessageType.RAW)
                        .message(SdkBytes.fromByteArray(key.half().bytes(digest)))
                        .signingAlgorithm(SigningAlgorithmSpec.ECDSA_SHA_256))
                .signature();
        return new SignedDigest(
                digest, key.half().algorithm(), Base64.getEncoder().encodeToString(signature.asByteArray()));
    }

    DigestKey publicHalf() {
        return known().half();
    }

    private Known known() {
        Known met = known;
        if (met != null) return met;
        GetPublicKeyResponse key = client.getPublicKey(request -> request.keyId(name));
        Known now = new Known(key.keyId(), DigestKey.of(key.publicKey().asByteArray(), json));
        known = now;
        return now;
    }
}
