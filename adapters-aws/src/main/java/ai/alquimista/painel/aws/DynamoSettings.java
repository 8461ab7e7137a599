package ai.alquimista.painel.aws;

import java.net.URI;
import java.util.Optional;

/**
 * Where DynamoDB is.
 *
 * @param region such as {@code us-east-1}
 * @param endpoint a local store, an absolute URL; empty for AWS itself and its default credentials chain
 * @param table the commands table's name
 */
public record DynamoSettings(String region, Optional<URI> endpoint, String table) {

    public DynamoSettings {
        if (region.isBlank() || table.isBlank()) {
            throw new IllegalArgumentException("region and table must not be blank");
        }
        if (endpoint.filter(uri -> uri.getHost() == null).isPresent()) {
            throw new IllegalArgumentException("endpoint must be an absolute URL: " + endpoint.get());
        }
    }
}
