package ai.alquimista.painel.local.issuer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Who may sign in, and with which password. */
final class Accounts {

    private final Map<String, Account> byEmail = new TreeMap<>();
    private final Optional<AccountFile> file;
    private final UnaryOperator<String> passwords;

    /**
     * Those that were kept.
     *
     * @param file where those are kept whom somebody changed; empty if nobody is
     * @param passwords what each address gets for a password
     */
    Accounts(Optional<AccountFile> file, UnaryOperator<String> passwords) {
        this.file = file;
        this.passwords = passwords;
        file.map(AccountFile::read)
                .orElse(List.of())
                .forEach(account ->
                        put(account.with(passwords.apply(account.user().email()))));
    }

    /** Adds a user as they are given, in the place of one with the address. */
    synchronized void add(DemoUser user, String password) {
        put(Account.of(user, password));
    }

    /** Adds a user, unless somebody made something else of them before: that stays. */
    synchronized void introduce(DemoUser user, String password) {
        Optional<Account> kept = find(user.email()).filter(Account::isKept);
        put(kept.map(account -> account.with(password)).orElseGet(() -> Account.of(user, password)));
    }

    synchronized void remove(DemoUser user) {
        byEmail.remove(key(user.email()));
        save();
    }

    /** Lets somebody in; empty if they may not. */
    synchronized Optional<DemoUser> check(String email, String password) {
        Optional<Account> account = Optional.ofNullable(byEmail.get(key(email)))
                .filter(Account::isEnabled)
                .filter(found -> same(found.password(), password));
        account.filter(Account::isAwaited).ifPresent(found -> {
            put(found.arrived());
            save();
        });
        return account.map(Account::user);
    }

    /** The account as it is now: groups may have changed, or it may be gone or disabled. */
    synchronized Optional<DemoUser> current(DemoUser user) {
        return Optional.ofNullable(byEmail.get(key(user.email())))
                .filter(Account::isEnabled)
                .map(Account::user);
    }

    /** By e-mail or by sub. */
    synchronized Optional<Account> find(String name) {
        return Optional.ofNullable(byEmail.get(key(name)))
                .or(() -> byEmail.values().stream()
                        .filter(account -> account.user().sub().toString().equals(name))
                        .findFirst());
    }

    /** Those who were invited and have not signed in yet. */
    synchronized List<Account> awaited() {
        return byEmail.values().stream()
                .filter(Account::isAwaited)
                .filter(Account::isEnabled)
                .toList();
    }

    synchronized List<DemoUser> all() {
        return byEmail.values().stream().map(Account::user).toList();
    }

    /** Empty if there is one of that address already. */
    synchronized Optional<Account> invite(String email, String name, Optional<UUID> tenant) {
        if (byEmail.containsKey(key(email))) return Optional.empty();
        DemoUser user = new DemoUser(UUID.randomUUID(), email, name, List.of(), tenant);
        Account made = Account.invited(user, passwords.apply(email));
        put(made);
        save();
        return Optional.of(made);
    }

    /** Empty if there is nobody of that name. */
    synchronized Optional<Account> change(String name, UnaryOperator<Account> change) {
        Optional<Account> next = find(name).map(change);
        next.ifPresent(account -> {
            put(account);
            save();
        });
        return next;
    }

    private void put(Account account) {
        byEmail.put(key(account.user().email()), account);
    }

    private void save() {
        file.ifPresent(kept ->
                kept.write(byEmail.values().stream().filter(Account::isKept).toList()));
    }

    static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static String key(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
