package ai.alquimista.painel.domain.access;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The Cognito groups that mean something here; every other group means nothing. */
public enum Group {
    INTERNAL_ADMIN(1, Audience.INTERNAL),
    INTERNAL_SUPPORT(2, Audience.INTERNAL),
    TENANT_ADMIN(10, Audience.TENANT),
    TENANT_USER(20, Audience.TENANT);

    private final int precedence;
    private final Audience audience;

    Group(int precedence, Audience audience) {
        this.precedence = precedence;
        this.audience = audience;
    }

    /** Cognito's precedence: lower goes first. */
    public int precedence() {
        return precedence;
    }

    public Audience audience() {
        return audience;
    }

    /** The known ones among a token's groups; names match exactly. */
    public static Set<Group> among(Set<String> names) {
        return names.stream().map(Group::named).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Group> named(String name) {
        for (Group group : values()) {
            if (group.name().equals(name)) return Optional.of(group);
        }
        return Optional.empty();
    }
}
