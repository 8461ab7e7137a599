package ai.alquimista.painel.rest.identity;

import ai.alquimista.painel.rest.identity.InvalidToken.Reason;
import java.util.List;

/** Not three canonical base64url parts. */
final class HostileShapes {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private HostileShapes() {}

    static List<Hostile> of(Forge forge) {
        String token = forge.token();
        String header = token.substring(0, token.indexOf('.'));
        String claims = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        String signature = token.substring(token.lastIndexOf('.') + 1);
        return List.of(
                shape("empty token", ""),
                shape("one part", header),
                shape("two parts", header + "." + claims),
                shape("four parts", token + "." + signature),
                shape("five parts, as a JWE has", token + "." + claims + "." + signature),
                shape("trailing dot", token + "."),
                shape("leading dot", "." + token),
                shape("dots only", ".."),
                shape("a hundred dots", ".".repeat(100)),
                shape("header part empty", "." + claims + "." + signature),
                shape("claims part empty", header + ".." + signature),
                shape("signature part empty", header + "." + claims + "."),
                shape("padded signature", token + "=="),
                resigned(forge, "padded header", padded(header) + "." + claims),
                resigned(forge, "padded claims", header + "." + padded(claims)),
                resigned(forge, "space inside", header + "." + broken(claims, ' ')),
                resigned(forge, "line break inside", header + "." + broken(claims, '\n')),
                resigned(forge, "NUL inside", header + "." + broken(claims, '\0')),
                resigned(forge, "plus instead of minus", header + "." + broken(claims, '+')),
                resigned(forge, "slash instead of underscore", header + "." + broken(claims, '/')),
                resigned(forge, "percent-encoded", header + "." + claims.substring(0, 8) + "%41" + claims.substring(8)),
                resigned(forge, "a letter outside ASCII", header + "." + broken(claims, 'é')),
                resigned(forge, "full-width letter", header + "." + broken(claims, 'Ａ')),
                shape("stray trailing bits in the signature", header + "." + claims + "." + withStrayBits(signature)),
                shape("impossible length", header + "." + claims + "." + signature + "AAA"),
                shape("not base64 at all", "../../etc/passwd.${jndi:ldap://x}.'; DROP TABLE tenants; --"));
    }

    private static Hostile shape(String name, String token) {
        return Hostile.token(name, Reason.STRUCTURE, token);
    }

    private static Hostile resigned(Forge forge, String name, String signingInput) {
        return shape(name, forge.signer().signParts(signingInput));
    }

    private static String padded(String part) {
        return part + "=".repeat(part.length() % 4 == 0 ? 4 : 4 - part.length() % 4);
    }

    private static String broken(String part, char by) {
        return part.substring(0, 8) + by + part.substring(9);
    }

    /** The same bytes for a lenient decoder: a 256-byte signature leaves four bits of its last character unused. */
    private static String withStrayBits(String signature) {
        char last = signature.charAt(signature.length() - 1);
        return signature.substring(0, signature.length() - 1) + ALPHABET.charAt(ALPHABET.indexOf(last) + 1);
    }
}
