package ai.alquimista.painel.aws.directory;

import java.net.URI;
import java.util.Optional;

/**
 * Where the user pool is.
 *
 * @param region such as {@code us-east-1}
 * @param endpoint a local service, an absolute URL; empty for AWS itself and its default credentials chain
 * @param userPool its id
 */
public record CognitoSettings(String region, Optional<URI> endpoint, String userPool) {

    public CognitoSettings {
        if (region.isBlank()) throw new IllegalArgumentException("region must not be blank");
        if (userPool.isBlank()) throw new IllegalArgumentException("user pool must not be blank");
        if (endpoint.filter(uri -> uri.getHost() == null).isPresent())
            throw new IllegalArgumentException("endpoint must be an absolute URL: " + endpoint.get());
    }

    /** The pool's id as it ends the address of its issuer. */
    public static String userPoolOf(URI issuer) {
        String path = issuer.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
