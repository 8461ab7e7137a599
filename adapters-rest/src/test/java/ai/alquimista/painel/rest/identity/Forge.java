package ai.alquimista.painel.rest.identity;

import ai.alquimista.painel.rest.identity.InvalidToken.Reason;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Makes tokens that are good but for one change, each signed by the issuer's real key. */
record Forge(Signer signer, GoodClaims good) {

    private static final ObjectMapper JSON = new ObjectMapper();

    Map<String, Object> header() {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", "RS256");
        header.put("kid", signer.kid());
        return header;
    }

    String token() {
        return signer.sign(json(header()), json(good.user()));
    }

    Hostile header(String name, Reason reason, UnaryOperator<Map<String, Object>> change) {
        return Hostile.token(name, reason, signer.sign(json(change.apply(header())), json(good.user())));
    }

    Hostile header(String name, Reason reason, String key, Object value) {
        return header(name, reason, header -> with(header, key, value));
    }

    Hostile rawHeader(String name, Reason reason, String header) {
        return Hostile.token(name, reason, signer.sign(header, json(good.user())));
    }

    Hostile claims(String name, Reason reason, UnaryOperator<Map<String, Object>> change) {
        return Hostile.token(name, reason, signer.sign(json(header()), json(change.apply(good.user()))));
    }

    Hostile claim(String name, Reason reason, String key, Object value) {
        return claims(name, reason, claims -> with(claims, key, value));
    }

    Hostile without(String key, Reason reason) {
        return claims("no " + key, reason, claims -> {
            claims.remove(key);
            return claims;
        });
    }

    Hostile machine(String name, Reason reason, UnaryOperator<Map<String, Object>> change) {
        return Hostile.token(name, reason, signer.sign(json(header()), json(change.apply(good.machine()))));
    }

    Hostile rawClaims(String name, Reason reason, String claims) {
        return Hostile.token(name, reason, signer.sign(json(header()), claims));
    }

    /** The good claims with this text put behind the opening brace. */
    Hostile spliced(String name, Reason reason, String members) {
        return rawClaims(name, reason, "{" + members + "," + json(good.user()).substring(1));
    }

    /** One claim as this JSON text, the others good. */
    Hostile rawClaim(String name, Reason reason, String claim, String json) {
        Map<String, Object> claims = good.user();
        claims.remove(claim);
        return rawClaims(
                name, reason, "{\"" + claim + "\":" + json + "," + json(claims).substring(1));
    }

    static Map<String, Object> with(Map<String, Object> map, String key, Object value) {
        map.put(key, value);
        return map;
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
