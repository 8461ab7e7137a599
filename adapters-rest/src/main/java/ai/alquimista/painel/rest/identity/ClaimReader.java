package ai.alquimista.painel.rest.identity;

import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.rest.identity.InvalidToken.Reason;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Claims by their exact types: a number in quotes, a float or a lone string for an array is refused, not converted. */
record ClaimReader(ObjectNode claims) {

    /** 9999-12-31T23:59:59Z, the last second that every store and format of ours can carry. */
    private static final long LAST_SECOND = 253_402_300_799L;

    private static final int MAX_TEXT = 256;
    private static final int MAX_GROUPS = 100;
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern SCOPES = Pattern.compile("[!#-\\[\\]-~]{1,255}( [!#-\\[\\]-~]{1,255})*");

    void requireExactly(String claim, String value, Reason otherwise) {
        if (!value.equals(claims.path(claim).textValue())) {
            throw new InvalidToken(otherwise);
        }
    }

    void requireAbsent(String claim, Reason otherwise) {
        if (claims.has(claim)) {
            throw new InvalidToken(otherwise);
        }
    }

    String text(String claim, Reason otherwise) {
        return sane(claims.path(claim), otherwise);
    }

    /** Seconds since 1970, UTC. */
    long seconds(String claim) {
        JsonNode node = claims.path(claim);
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            long seconds = node.longValue();
            if (seconds > 0 && seconds <= LAST_SECOND) {
                return seconds;
            }
        }
        throw new InvalidToken(Reason.TIMES);
    }

    Set<String> groups() {
        JsonNode node = claims.get("cognito:groups");
        if (node == null) {
            return Set.of();
        }
        if (!node.isArray() || node.size() > MAX_GROUPS) {
            throw new InvalidToken(Reason.GROUPS);
        }
        Set<String> groups = new LinkedHashSet<>();
        node.forEach(group -> groups.add(sane(group, Reason.GROUPS)));
        return groups;
    }

    Optional<TenantId> tenant() {
        JsonNode node = claims.get("custom:tenant_id");
        if (node == null) {
            return Optional.empty();
        }
        String text = sane(node, Reason.TENANT);
        if (!UUID_TEXT.matcher(text).matches()) {
            throw new InvalidToken(Reason.TENANT);
        }
        return Optional.of(new TenantId(UUID.fromString(text)));
    }

    /** RFC 6749, 3.3: tokens parted by single spaces. */
    Set<String> scopes() {
        String text = claims.path("scope").textValue();
        if (text == null || !SCOPES.matcher(text).matches()) {
            throw new InvalidToken(Reason.SCOPE);
        }
        return new LinkedHashSet<>(List.of(text.split(" ")));
    }

    /** Text that a log line and a text column can carry: no control characters, no halves of a surrogate pair. */
    private static String sane(JsonNode node, Reason otherwise) {
        String text = node.textValue();
        if (text == null || text.isBlank() || text.length() > MAX_TEXT) {
            throw new InvalidToken(otherwise);
        }
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE)) {
            throw new InvalidToken(otherwise);
        }
        return text;
    }
}
