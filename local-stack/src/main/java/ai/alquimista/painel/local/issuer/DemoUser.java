package ai.alquimista.painel.local.issuer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who can sign in here.
 *
 * @param sub the user's fixed id, the token's {@code sub} and user name
 * @param email what is typed at the login page
 * @param groups Cognito's groups; empty means the claim is absent
 * @param tenant the customer the user belongs to; empty for internal users
 */
public record DemoUser(UUID sub, String email, String name, List<String> groups, Optional<UUID> tenant) {

    public DemoUser {
        groups = List.copyOf(groups);
    }
}
