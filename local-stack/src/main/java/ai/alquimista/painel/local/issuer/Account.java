package ai.alquimista.painel.local.issuer;

import java.util.List;
import java.util.stream.Stream;

/**
 * A user of the pool.
 *
 * @param isAwaited whether they were invited and have not signed in yet
 * @param isKept whether somebody changed them while the issuer ran, so that a restart must know
 */
record Account(DemoUser user, String password, boolean isEnabled, boolean isAwaited, boolean isKept) {

    static Account of(DemoUser user, String password) {
        return new Account(user, password, true, false, false);
    }

    static Account invited(DemoUser user, String password) {
        return new Account(user, password, true, true, true);
    }

    Account enabled(boolean now) {
        return new Account(user, password, now, isAwaited, true);
    }

    Account arrived() {
        return new Account(user, password, isEnabled, false, isKept);
    }

    Account with(String other) {
        return new Account(user, other, isEnabled, isAwaited, isKept);
    }

    Account named(String name) {
        return changed(new DemoUser(user.sub(), user.email(), name, user.groups(), user.tenant()));
    }

    Account in(String group) {
        return of(Stream.concat(user.groups().stream(), Stream.of(group))
                .distinct()
                .toList());
    }

    Account without(String group) {
        return of(user.groups().stream().filter(each -> !each.equals(group)).toList());
    }

    private Account of(List<String> groups) {
        return changed(new DemoUser(user.sub(), user.email(), user.name(), groups, user.tenant()));
    }

    private Account changed(DemoUser next) {
        return new Account(next, password, isEnabled, isAwaited, true);
    }
}
