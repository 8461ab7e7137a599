package ai.alquimista.painel.local.issuer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who may sign in, and with which password. */
final class Accounts {

    private record Account(DemoUser user, String password) {}

    private final Map<String, Account> byEmail = new ConcurrentHashMap<>();

    void add(DemoUser user, String password) {
        byEmail.put(key(user.email()), new Account(user, password));
    }

    void remove(DemoUser user) {
        byEmail.remove(key(user.email()));
    }

    Optional<DemoUser> check(String email, String password) {
        return Optional.ofNullable(byEmail.get(key(email)))
                .filter(account -> same(account.password(), password))
                .map(Account::user);
    }

    /** The account as it is now: groups may have changed, or it may be gone. */
    Optional<DemoUser> current(DemoUser user) {
        return Optional.ofNullable(byEmail.get(key(user.email()))).map(Account::user);
    }

    static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static String key(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
