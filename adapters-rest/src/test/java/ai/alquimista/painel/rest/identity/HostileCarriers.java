package ai.alquimista.painel.rest.identity;

import ai.alquimista.painel.rest.identity.InvalidToken.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A good token, or none, in the wrong place. */
final class HostileCarriers {

    private HostileCarriers() {}

    static List<Hostile> of(Forge forge) {
        String token = forge.token();
        String basic = Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8));
        return List.of(
                new Hostile("no header", Reason.NO_CREDENTIALS, List.of(), Map.of(), ""),
                new Hostile("in a cookie", Reason.NO_CREDENTIALS, List.of(), Map.of("Cookie", "Bearer=" + token), ""),
                new Hostile("in the query", Reason.NO_CREDENTIALS, List.of(), Map.of(), "access_token=" + token),
                new Hostile(
                        "in another header",
                        Reason.NO_CREDENTIALS,
                        List.of(),
                        Map.of("X-Forwarded-Authorization", "Bearer " + token),
                        ""),
                Hostile.header("two headers", Reason.SEVERAL_HEADERS, "Bearer " + token, "Bearer " + token),
                Hostile.header("two headers, one empty", Reason.SEVERAL_HEADERS, "", "Bearer " + token),
                Hostile.header("two tokens in one header", Reason.STRUCTURE, "Bearer " + token + ", Bearer " + token),
                Hostile.header("empty header", Reason.SCHEME, ""),
                Hostile.header("scheme only", Reason.SCHEME, "Bearer"),
                Hostile.header("no scheme", Reason.SCHEME, token),
                Hostile.header("no space", Reason.SCHEME, "Bearer" + token),
                Hostile.header("a tab for the space", Reason.SCHEME, "Bearer\t" + token),
                Hostile.header("two spaces", Reason.STRUCTURE, "Bearer  " + token),
                Hostile.header("trailing space", Reason.STRUCTURE, "Bearer " + token + " "),
                Hostile.header("trailing line break", Reason.STRUCTURE, "Bearer " + token + "\n"),
                Hostile.header("quoted", Reason.STRUCTURE, "Bearer \"" + token + "\""),
                Hostile.header("named", Reason.STRUCTURE, "Bearer token=" + token),
                Hostile.header("Basic", Reason.SCHEME, "Basic " + basic),
                Hostile.header("token as Basic", Reason.SCHEME, "Basic " + token),
                Hostile.header("DPoP", Reason.SCHEME, "DPoP " + token),
                tooLong(forge));
    }

    private static Hostile tooLong(Forge forge) {
        return forge.claim("over 4 KiB", Reason.TOO_LONG, "padding", "x".repeat(BearerHeader.MAX_TOKEN_LENGTH));
    }
}
