package ai.alquimista.painel.bootstrap.it;

import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.local.issuer.DemoUser;
import ai.alquimista.painel.local.issuer.DemoUsers;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One kind of caller.
 *
 * @param groups what the permission table may know the caller by; empty for whoever has no right anywhere
 * @param scopes what it may know a machine by
 * @param headers what the caller sends along
 * @param status the answer to what the caller may not do
 * @param code the problem's code in that answer
 */
record Visitor(
        String name,
        Set<Group> groups,
        Set<String> scopes,
        Supplier<Map<String, String>> headers,
        int status,
        String code) {

    static final List<Visitor> ROLES = Stream.of(
                    DemoUsers.INTERNAL_ADMIN, DemoUsers.INTERNAL_SUPPORT, DemoUsers.TENANT_ADMIN, DemoUsers.TENANT_USER)
            .map(user -> user(user.groups().getFirst(), Group.among(Set.copyOf(user.groups())), user))
            .toList();

    static final List<Visitor> STRANGERS = List.of(
            user("no role", Set.of(), DemoUsers.WITHOUT_GROUP),
            user("two kinds of roles at once", Set.of(), DemoUsers.BOTH_KINDS),
            new Visitor("no token", Set.of(), Set.of(), Map::of, 401, "UNAUTHORIZED"),
            unknown("expired token", () -> OddTokens.expired(DemoUsers.INTERNAL_ADMIN)),
            unknown("id token", () -> Service.running().issuer().idToken(DemoUsers.INTERNAL_ADMIN)),
            unknown("foreign client's token", () -> OddTokens.ofForeignClient(DemoUsers.INTERNAL_ADMIN)),
            new Visitor(
                    "machine token",
                    Set.of(),
                    Set.of("usage/write"),
                    () -> bearer(Service.running().issuer().machineToken()),
                    403,
                    "FORBIDDEN"));

    static List<Visitor> all() {
        return Stream.concat(ROLES.stream(), STRANGERS.stream()).toList();
    }

    private static Visitor user(String name, Set<Group> groups, DemoUser user) {
        return new Visitor(
                name, groups, Set.of(), () -> bearer(Service.running().token(user)), 403, "FORBIDDEN");
    }

    private static Visitor unknown(String name, Supplier<String> token) {
        return new Visitor(name, Set.of(), Set.of(), () -> bearer(token.get()), 401, "INVALID_TOKEN");
    }

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    boolean may(Operation operation) {
        return !Collections.disjoint(groups, operation.groups()) || operation.permits(scopes);
    }

    /** The query with which this caller would ask for that path. */
    String query(String path) {
        boolean internal = groups.stream().anyMatch(group -> group.name().startsWith("INTERNAL"));
        return internal && path.startsWith("/tenant/") ? "?tenant_id=" + DemoUsers.FIRST_TENANT : "";
    }

    List<String> headerLines() {
        return headers.get().entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue())
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
