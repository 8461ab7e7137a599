package ai.alquimista.painel.aws.digest;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where digests are kept, and what signs them.
 *
 * @param region such as {@code us-east-1}
 * @param store a local store instead of S3, an absolute URL; empty for AWS itself and its default credentials chain
 * @param signer the same instead of the KMS
 * @param place where they lie in the store
 * @param keys what signs them
 */
public record DigestSettings(String region, Optional<URI> store, Optional<URI> signer, Place place, Keys keys) {

    public DigestSettings {
        if (region.isBlank()) throw new IllegalArgumentException("region must not be blank");
        Stream.of(store, signer).flatMap(Optional::stream).forEach(endpoint -> {
            if (endpoint.getHost() == null)
                throw new IllegalArgumentException("endpoint must be an absolute URL: " + endpoint);
        });
    }

    /**
     * Where objects lie that nobody replaces.
     *
     * @param bucket with Object Lock
     * @param prefix what the objects' names begin with; empty for none
     * @param retention for so long nobody deletes an object, whoever it is
     */
    public record Place(String bucket, String prefix, Duration retention) {

        public Place {
            if (bucket.isBlank()) throw new IllegalArgumentException("bucket must not be blank");
            if (!retention.isPositive()) throw new IllegalArgumentException("retention must be positive: " + retention);
        }
    }

    /**
     * Asymmetric keys on NIST's P-256: their ids, ARNs or aliases.
     *
     * @param signing the one that signs
     * @param others whose digests hold too: the one before it, or the one to come
     */
    public record Keys(String signing, Set<String> others) {

        public Keys {
            others = Set.copyOf(others);
            if (signing.isBlank()) throw new IllegalArgumentException("a key must sign");
        }
    }
}
