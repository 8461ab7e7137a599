package ai.alquimista.painel.aws.notice;

import java.net.URI;
import java.util.Optional;

/**
 * Where SNS is.
 *
 * @param region such as {@code us-east-1}
 * @param endpoint a local service, an absolute URL; empty for AWS itself and its default credentials chain
 * @param topic the ARN of the topic that incidents are told to
 */
public record SnsSettings(String region, Optional<URI> endpoint, String topic) {

    public SnsSettings {
        if (region.isBlank()) throw new IllegalArgumentException("region must not be blank");
        if (topic.isBlank()) throw new IllegalArgumentException("topic must not be blank");
        if (endpoint.filter(uri -> uri.getHost() == null).isPresent())
            throw new IllegalArgumentException("endpoint must be an absolute URL: " + endpoint.get());
    }
}
