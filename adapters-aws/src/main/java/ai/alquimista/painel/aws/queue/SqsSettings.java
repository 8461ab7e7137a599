package ai.alquimista.painel.aws.queue;

import java.net.URI;
import java.util.Optional;

/**
 * Where SQS is.
 *
 * @param region such as {@code us-east-1}
 * @param endpoint a local service, an absolute URL; empty for AWS itself and its default credentials chain
 * @param prefix what the names of our queues begin with; empty where all are ours
 */
public record SqsSettings(String region, Optional<URI> endpoint, String prefix) {

    public SqsSettings {
        if (region.isBlank()) throw new IllegalArgumentException("region must not be blank");
        if (endpoint.filter(uri -> uri.getHost() == null).isPresent())
            throw new IllegalArgumentException("endpoint must be an absolute URL: " + endpoint.get());
    }
}
