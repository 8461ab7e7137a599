package ai.alquimista.painel.rest.identity;

import ai.alquimista.painel.rest.identity.InvalidToken.Reason;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.util.Base64URL;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A signed token taken apart and not yet believed: three canonical parts, a minimal RS256 header, strict JSON. */
record CompactToken(String keyId, ObjectNode claims, String signingInput, Base64URL signature) {

    private static final Set<String> HEADER_KEYS = Set.of("alg", "kid", "typ");
    private static final Set<String> TYPES = Set.of("jwt", "at+jwt");
    private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9+/=_-]{1,64}");

    static CompactToken parse(String token) {
        if (token.length() > BearerHeader.MAX_TOKEN_LENGTH) {
            throw new InvalidToken(Reason.TOO_LONG);
        }
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            throw new InvalidToken(Reason.STRUCTURE);
        }
        byte[] header = canonical(parts[0]);
        byte[] claims = canonical(parts[1]);
        canonical(parts[2]);
        String keyId = keyId(StrictJson.object(header, Reason.JOSE_HEADER));
        return new CompactToken(
                keyId, StrictJson.object(claims, Reason.CLAIMS), parts[0] + "." + parts[1], new Base64URL(parts[2]));
    }

    /** Encoding again and comparing refuses padding, foreign characters and stray trailing bits alike. */
    private static byte[] canonical(String part) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(part);
            if (bytes.length > 0
                    && Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(bytes)
                            .equals(part)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            throw new InvalidToken(Reason.STRUCTURE);
        }
        throw new InvalidToken(Reason.STRUCTURE);
    }

    private static String keyId(ObjectNode header) {
        if (header.propertyStream().anyMatch(property -> !HEADER_KEYS.contains(property.getKey()))) {
            throw new InvalidToken(Reason.JOSE_HEADER);
        }
        if (!"RS256".equals(header.path("alg").textValue())) {
            throw new InvalidToken(Reason.ALGORITHM);
        }
        if (header.has("typ") && !isType(header.path("typ"))) {
            throw new InvalidToken(Reason.JOSE_HEADER);
        }
        String keyId = header.path("kid").textValue();
        if (keyId == null || !KEY_ID.matcher(keyId).matches()) {
            throw new InvalidToken(Reason.KEY_ID);
        }
        return keyId;
    }

    private static boolean isType(JsonNode type) {
        return type.isTextual() && TYPES.contains(type.textValue().toLowerCase(Locale.ROOT));
    }
}
