package ai.alquimista.painel.rest.identity;

import ai.alquimista.painel.rest.identity.InvalidToken.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Callers who are nobody, somebody else's client, or two things at once. */
final class HostileCallers {

    private HostileCallers() {}

    static List<Hostile> of(Forge forge) {
        List<Hostile> all = new ArrayList<>();
        for (String claim : List.of("sub", "username", "jti")) {
            all.addAll(names(forge, claim));
        }
        all.addAll(clients(forge));
        all.addAll(groups(forge));
        all.addAll(tenants(forge));
        all.addAll(machines(forge));
        return all;
    }

    private static List<Hostile> names(Forge forge, String claim) {
        return List.of(
                forge.without(claim, Reason.IDENTITY),
                forge.claim(claim + " empty", Reason.IDENTITY, claim, ""),
                forge.claim(claim + " blank", Reason.IDENTITY, claim, "  "),
                forge.claim(claim + " a number", Reason.IDENTITY, claim, 7),
                forge.claim(claim + " an array", Reason.IDENTITY, claim, List.of("a")),
                forge.claim(claim + " with NUL", Reason.IDENTITY, claim, "a\0b"),
                forge.claim(claim + " with a line break", Reason.IDENTITY, claim, "a\nINFO forged"),
                forge.rawClaim(claim + " half a surrogate pair", Reason.IDENTITY, claim, "\"a\\uD800\""),
                forge.claim(claim + " of 257 characters", Reason.IDENTITY, claim, "a".repeat(257)));
    }

    private static List<Hostile> clients(Forge forge) {
        String client = forge.good().clientId();
        return List.of(
                forge.without("client_id", Reason.CLIENT),
                forge.claim("foreign client", Reason.CLIENT, "client_id", "somebody-elses-app"),
                forge.claim("client with a suffix", Reason.CLIENT, "client_id", client + "x"),
                forge.claim(
                        "both clients at once",
                        Reason.CLIENT,
                        "client_id",
                        client + "," + forge.good().machineClientId()),
                forge.claim("client in an array", Reason.CLIENT, "client_id", List.of(client)),
                forge.claims("azp instead of client_id", Reason.CLIENT, claims -> {
                    claims.put("azp", claims.remove("client_id"));
                    return claims;
                }));
    }

    private static List<Hostile> groups(Forge forge) {
        String group = forge.good().group();
        return List.of(
                group(forge, "groups a string", group),
                group(forge, "groups a number", 1),
                group(forge, "groups an object", Map.of("0", group)),
                group(forge, "groups nested", List.of(List.of(group))),
                group(forge, "groups with a number", List.of(group, 1)),
                group(forge, "groups with an empty name", List.of(group, "")),
                forge.rawClaim("groups null", Reason.GROUPS, "cognito:groups", "null"),
                group(forge, "101 groups", Collections.nCopies(101, "g")));
    }

    private static Hostile group(Forge forge, String name, Object groups) {
        return forge.claim(name, Reason.GROUPS, "cognito:groups", groups);
    }

    private static List<Hostile> tenants(Forge forge) {
        String tenant = "550e8400-e29b-41d4-a716-446655440001";
        return List.of(
                forge.claim("tenant not a UUID", Reason.TENANT, "custom:tenant_id", "acme"),
                forge.claim("tenant empty", Reason.TENANT, "custom:tenant_id", ""),
                forge.claim("tenant a short UUID", Reason.TENANT, "custom:tenant_id", "1-1-1-1-1"),
                forge.claim("tenant in braces", Reason.TENANT, "custom:tenant_id", "{" + tenant + "}"),
                forge.claim("tenant with SQL", Reason.TENANT, "custom:tenant_id", tenant + "' OR '1'='1"),
                forge.claim("two tenants", Reason.TENANT, "custom:tenant_id", List.of(tenant, tenant)),
                forge.claim("tenant a number", Reason.TENANT, "custom:tenant_id", 1));
    }

    private static List<Hostile> machines(Forge forge) {
        GoodClaims good = forge.good();
        return List.of(
                machine(forge, "machine with groups", Reason.GROUPS, "cognito:groups", List.of(good.group())),
                machine(forge, "machine with no groups to speak of", Reason.GROUPS, "cognito:groups", List.of()),
                machine(forge, "machine with a username", Reason.IDENTITY, "username", good.username()),
                machine(forge, "machine with a tenant", Reason.TENANT, "custom:tenant_id", good.sub()),
                machine(forge, "machine with an empty scope", Reason.SCOPE, "scope", ""),
                machine(forge, "machine with scopes in an array", Reason.SCOPE, "scope", List.of(good.scope())),
                machine(forge, "machine with an odd scope", Reason.SCOPE, "scope", good.scope() + "\t\"x\""),
                forge.machine("machine without a scope", Reason.SCOPE, claims -> {
                    claims.remove("scope");
                    return claims;
                }),
                machine(forge, "machine under the panel's client", Reason.IDENTITY, "client_id", good.clientId()),
                forge.claim("user under a machine's client", Reason.IDENTITY, "client_id", good.machineClientId()));
    }

    private static Hostile machine(Forge forge, String name, Reason reason, String claim, Object value) {
        return forge.machine(name, reason, claims -> Forge.with(claims, claim, value));
    }
}
