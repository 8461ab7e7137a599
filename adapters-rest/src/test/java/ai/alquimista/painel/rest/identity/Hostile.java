package ai.alquimista.painel.rest.identity;

import ai.alquimista.painel.rest.identity.InvalidToken.Reason;
import java.util.List;
import java.util.Map;

/**
 * One request that must be refused with 401.
 *
 * @param reason the rule that refuses it, for tests beside the verifier; over HTTP it is not to be seen
 * @param authorization the {@code Authorization} headers, none, one or several
 * @param headers other headers to send
 * @param query a query string without the question mark; empty for none
 */
public record Hostile(
        String name, Reason reason, List<String> authorization, Map<String, String> headers, String query) {

    static Hostile token(String name, Reason reason, String token) {
        return header(name, reason, "Bearer " + token);
    }

    static Hostile header(String name, Reason reason, String... authorization) {
        return new Hostile(name, reason, List.of(authorization), Map.of(), "");
    }

    /** Whether an HTTP client can send it at all: some carry line breaks or letters that no header may hold. */
    public boolean isSendable() {
        return authorization.stream()
                .allMatch(value -> value.equals(value.strip()) && value.chars().allMatch(c -> c >= ' ' && c <= '~'));
    }

    @Override
    public String toString() {
        return name;
    }
}
