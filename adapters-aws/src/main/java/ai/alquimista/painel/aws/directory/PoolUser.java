package ai.alquimista.painel.aws.directory;

import ai.alquimista.painel.domain.access.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;

/** A user as the pool has them. */
record PoolUser(String username, Map<String, String> attributes, boolean isEnabled) {

    static final String SUB = "sub";
    static final String EMAIL = "email";
    static final String EMAIL_VERIFIED = "email_verified";
    static final String NAME = "name";
    static final String TENANT = "custom:tenant_id";

    static PoolUser of(String username, List<AttributeType> attributes, boolean isEnabled) {
        return new PoolUser(
                username,
                attributes.stream().collect(Collectors.toUnmodifiableMap(AttributeType::name, AttributeType::value)),
                isEnabled);
    }

    UserId sub() {
        return new UserId(attribute(SUB).orElse(username));
    }

    Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }
}
