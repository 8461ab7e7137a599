package ai.alquimista.painel.aws.credential;

import java.net.URI;
import java.util.Optional;

/**
 * Where Secrets Manager is.
 *
 * @param region such as {@code us-east-1}
 * @param endpoint a local service, an absolute URL; empty for AWS itself and its default credentials chain
 * @param prefix what the names of our secrets begin with, such as {@code prod/}; empty for none
 */
public record SecretsSettings(String region, Optional<URI> endpoint, String prefix) {

    public SecretsSettings {
        if (region.isBlank()) throw new IllegalArgumentException("region must not be blank");
        if (endpoint.filter(uri -> uri.getHost() == null).isPresent())
            throw new IllegalArgumentException("endpoint must be an absolute URL: " + endpoint.get());
    }
}
