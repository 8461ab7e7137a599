package ai.alquimista.painel.rest.identity;

import ai.alquimista.painel.rest.identity.InvalidToken.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Claims that are not strict JSON, or whose issuer, use or audience is not ours. */
final class HostileClaims {

    private HostileClaims() {}

    static List<Hostile> of(Forge forge) {
        return Stream.of(json(forge), issuers(forge), uses(forge))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Hostile> json(Forge forge) {
        String good = Forge.json(forge.good().user());
        return List.of(
                forge.rawClaims("claims an array", Reason.CLAIMS, "[" + good + "]"),
                forge.rawClaims(
                        "claims a string", Reason.CLAIMS, "\"" + forge.good().sub() + "\""),
                forge.rawClaims("claims null", Reason.CLAIMS, "null"),
                forge.rawClaims("claims not JSON", Reason.CLAIMS, "sub=admin"),
                forge.rawClaims("claims cut off", Reason.CLAIMS, good.substring(0, good.length() - 1)),
                forge.rawClaims("claims with something behind them", Reason.CLAIMS, good + "{}"),
                forge.rawClaims("claims in single quotes", Reason.CLAIMS, good.replace('"', '\'')),
                forge.rawClaims("claims behind a byte order mark", Reason.CLAIMS, "\uFEFF" + good),
                forge.spliced("sub twice", Reason.CLAIMS, "\"sub\":\"someone else\""),
                forge.spliced("exp twice, once escaped", Reason.CLAIMS, "\"e\\u0078p\":9999999999"),
                forge.spliced("key twice further down", Reason.CLAIMS, "\"x\":{\"a\":1,\"a\":2}"),
                forge.spliced("claims nested 5 deep", Reason.CLAIMS, "\"x\":[[[[1]]]]"),
                forge.spliced(
                        "claims nested 1,000 deep", Reason.CLAIMS, "\"x\":" + "[".repeat(1000) + "]".repeat(1000)),
                forge.spliced("a number of 300 digits", Reason.CLAIMS, "\"x\":" + "9".repeat(300)),
                forge.spliced("NaN", Reason.CLAIMS, "\"x\":NaN"),
                encoded(forge, "claims in Latin-1", "{\"x\":\"é\"," + good.substring(1), StandardCharsets.ISO_8859_1),
                encoded(forge, "claims in UTF-16", good, StandardCharsets.UTF_16BE),
                encoded(
                        forge,
                        "overlong UTF-8",
                        "{\"x\":\"À\u0080\"," + good.substring(1),
                        StandardCharsets.ISO_8859_1));
    }

    private static Hostile encoded(Forge forge, String name, String claims, Charset charset) {
        byte[] header = Forge.json(forge.header()).getBytes(StandardCharsets.UTF_8);
        return Hostile.token(name, Reason.CLAIMS, forge.signer().sign(header, claims.getBytes(charset)));
    }

    private static List<Hostile> issuers(Forge forge) {
        String issuer = forge.good().issuer();
        return List.of(
                forge.without("iss", Reason.ISSUER),
                issuer(forge, "foreign issuer", "https://attacker.example/pool"),
                issuer(forge, "issuer with a suffix", issuer + "x"),
                issuer(forge, "issuer with a slash", issuer + "/"),
                issuer(forge, "issuer with a prefix", "https://attacker.example/?" + issuer),
                issuer(forge, "issuer cut short", issuer.substring(0, issuer.length() - 1)),
                issuer(forge, "issuer in upper case", issuer.toUpperCase(Locale.ROOT)),
                issuer(forge, "issuer with a space", issuer + " "),
                issuer(forge, "issuer empty", ""),
                issuer(forge, "issuer in an array", List.of(issuer)),
                issuer(forge, "issuer a number", 1));
    }

    private static Hostile issuer(Forge forge, String name, Object issuer) {
        return forge.claim(name, Reason.ISSUER, "iss", issuer);
    }

    private static List<Hostile> uses(Forge forge) {
        return List.of(
                forge.without("token_use", Reason.TOKEN_USE),
                forge.claim("id token", Reason.TOKEN_USE, "token_use", "id"),
                forge.claim("refresh token", Reason.TOKEN_USE, "token_use", "refresh"),
                forge.claim("token_use in capitals", Reason.TOKEN_USE, "token_use", "ACCESS"),
                forge.claim("token_use an array", Reason.TOKEN_USE, "token_use", List.of("access")),
                forge.claim("aud a string", Reason.AUDIENCE, "aud", forge.good().clientId()),
                forge.claim(
                        "aud an array",
                        Reason.AUDIENCE,
                        "aud",
                        List.of(forge.good().clientId())),
                forge.claim("aud empty", Reason.AUDIENCE, "aud", ""),
                forge.claim("aud an empty array", Reason.AUDIENCE, "aud", List.of()),
                forge.spliced("aud null", Reason.AUDIENCE, "\"aud\":null"));
    }
}
