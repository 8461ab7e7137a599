package ai.alquimista.painel.bootstrap.config;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a process is there for. One may have several roles. */
public enum Role {
    /** Answers requests. */
    API,
    /** Carries commands out. */
    WORKER;

    /** The roles of this process, one at least. */
    public static Set<Role> of(Settings settings) {
        Set<String> named = settings.list(Setting.ROLES);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(values()).filter(role -> named.contains(role.spelling())).forEach(roles::add);
        if (roles.isEmpty() || roles.size() < named.size())
            throw new WrongSetting(Setting.ROLES.variable() + " must be of " + spellings() + ", not "
                    + named.stream().sorted().collect(Collectors.joining(",")));
        return roles;
    }

    private String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String spellings() {
        return Arrays.stream(values()).map(Role::spelling).collect(Collectors.joining(", "));
    }
}
