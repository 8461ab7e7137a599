package ai.alquimista.painel.domain.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

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
        Set<Group> known = EnumSet.noneOf(Group.class);
        for (Group group : values()) {
            if (names.contains(group.name())) known.add(group);
        }
        return Collections.unmodifiableSet(known);
    }
}
