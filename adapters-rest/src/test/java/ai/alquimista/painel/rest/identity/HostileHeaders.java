package ai.alquimista.painel.rest.identity;

import ai.alquimista.painel.rest.identity.InvalidToken.Reason;
import com.nimbusds.jose.jwk.RSAKey;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A JOSE header that says more, less or other than alg RS256 and kid. */
final class HostileHeaders {

    private HostileHeaders() {}

    static List<Hostile> of(Forge forge) {
        return Stream.of(algorithms(forge), keyIds(forge), extras(forge), raw(forge))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Hostile> algorithms(Forge forge) {
        return Stream.of("rs256", "RS256 ", "RS384", "RS512", "PS256", "ES256", "EdDSA", "HS256", "none", "NONE", "")
                .map(alg -> forge.header("alg \"" + alg + "\" over a good signature", Reason.ALGORITHM, "alg", alg))
                .toList();
    }

    private static List<Hostile> keyIds(Forge forge) {
        return List.of(
                forge.header("kid missing", Reason.KEY_ID, header -> {
                    header.remove("kid");
                    return header;
                }),
                forge.header("kid empty", Reason.KEY_ID, "kid", ""),
                forge.header("kid a path", Reason.KEY_ID, "kid", "../../../../dev/null"),
                forge.header("kid SQL", Reason.KEY_ID, "kid", "x' UNION SELECT 'key' --"),
                forge.header("kid a command", Reason.KEY_ID, "kid", "key|touch /tmp/x"),
                forge.header(
                        "kid with NUL", Reason.KEY_ID, "kid", forge.signer().kid() + "\0"),
                forge.header(
                        "kid with a line break",
                        Reason.KEY_ID,
                        "kid",
                        forge.signer().kid() + "\n"),
                forge.header("kid of 65 characters", Reason.KEY_ID, "kid", "k".repeat(65)),
                forge.header("kid a number", Reason.KEY_ID, "kid", 1),
                forge.header(
                        "kid an array",
                        Reason.KEY_ID,
                        "kid",
                        List.of(forge.signer().kid())),
                forge.header(
                        "kid an object",
                        Reason.KEY_ID,
                        "kid",
                        Map.of("kid", forge.signer().kid())),
                forge.header("kid unknown", Reason.UNKNOWN_KEY, "kid", "nobody"),
                forge.header("kid a URL-safe path", Reason.UNKNOWN_KEY, "kid", "etc/passwd"));
    }

    private static List<Hostile> extras(Forge forge) {
        Map<String, Object> jwk =
                new RSAKey.Builder(HostileKeys.FOREIGN.publicKey()).build().toJSONObject();
        return List.of(
                extra(forge, "jwk", jwk),
                extra(forge, "jku", "https://attacker.example/jwks.json"),
                extra(forge, "x5u", "https://attacker.example/chain.pem"),
                extra(forge, "x5c", List.of("MIIB")),
                extra(forge, "x5t", "AAAA"),
                extra(forge, "x5t#S256", "AAAA"),
                extra(forge, "crit", List.of("exp")),
                extra(forge, "b64", false),
                extra(forge, "zip", "DEF"),
                extra(forge, "enc", "A256GCM"),
                extra(forge, "cty", "JWT"),
                extra(forge, "iss", forge.good().issuer()),
                forge.header("typ of a logout token", Reason.JOSE_HEADER, "typ", "logout+jwt"),
                forge.header("typ a number", Reason.JOSE_HEADER, "typ", 1),
                forge.header("alg an array", Reason.ALGORITHM, "alg", List.of("RS256")),
                forge.header("alg a number", Reason.ALGORITHM, "alg", 256));
    }

    private static Hostile extra(Forge forge, String key, Object value) {
        return forge.header("header carries " + key, Reason.JOSE_HEADER, key, value);
    }

    private static List<Hostile> raw(Forge forge) {
        String kid = "\"kid\":\"" + forge.signer().kid() + "\"";
        return List.of(
                raw(forge, "header an array", "[\"RS256\"]"),
                raw(forge, "header a string", "\"RS256\""),
                raw(forge, "header null", "null"),
                raw(forge, "header not JSON", "alg=RS256"),
                raw(forge, "header cut off", "{\"alg\":\"RS256\"," + kid),
                raw(forge, "header with something behind it", "{\"alg\":\"RS256\"," + kid + "}{}"),
                raw(forge, "header with a comment", "{/**/\"alg\":\"RS256\"," + kid + "}"),
                raw(forge, "alg twice, none first", "{\"alg\":\"none\",\"alg\":\"RS256\"," + kid + "}"),
                raw(forge, "alg twice, once escaped", "{\"\\u0061lg\":\"none\",\"alg\":\"RS256\"," + kid + "}"),
                raw(forge, "kid twice", "{\"alg\":\"RS256\",\"kid\":\"other\"," + kid + "}"),
                raw(forge, "header nested 5 deep", "{\"alg\":\"RS256\"," + kid + ",\"typ\":[[[[]]]]}"),
                forge.rawHeader("header without alg", Reason.ALGORITHM, "{" + kid + "}"),
                forge.rawHeader("header empty object", Reason.ALGORITHM, "{}"));
    }

    private static Hostile raw(Forge forge, String name, String header) {
        return forge.rawHeader(name, Reason.JOSE_HEADER, header);
    }
}
