package ai.alquimista.painel.rest.once;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.access.Audience;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Once;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.rest.json.Json;
import jakarta.ws.rs.core.HttpHeaders;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The header {@code Idempotency-Key}. */
public final class IdempotencyKey {

    public static final String HEADER = "Idempotency-Key";

    /** On an answer that was given before. */
    public static final String REPLAYED = "Idempotent-Replayed";

    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7E]+");

    private IdempotencyKey() {}

    /**
     * What makes one of our own people's requests count once; empty without the header.
     *
     * @param asked what is asked for, path and body: the same key with anything else is a mistake
     * @throws Refusal.Invalid naming the header
     */
    public static Optional<Once> of(HttpHeaders headers, Caller caller, Operation operation, Asked asked) {
        if (caller.audience() != Audience.INTERNAL)
            throw new IllegalStateException("a customer's key stands within their tenant: " + operation);
        return key(headers, operation, asked)
                .map(key ->
                        new Once(Optional.<TenantId>empty(), caller.user(), operation, key.text(), key.fingerprint()));
    }

    /**
     * The key of a request, whoever sends it; empty without the header.
     *
     * @param asked what is asked for, path and body
     * @throws Refusal.Invalid naming the header
     */
    public static Optional<Once.Key> key(HttpHeaders headers, Operation operation, Asked asked) {
        return key(headers).map(key -> new Once.Key(key, asked.digest(operation)));
    }

    private static Optional<String> key(HttpHeaders headers) {
        List<String> values = headers.getRequestHeader(HEADER);
        if (values == null || values.isEmpty()) return Optional.empty();
        if (values.size() > 1) throw new Refusal.Invalid(HEADER, Flaw.REPEATED);
        String key = values.getFirst();
        if (key.length() > Once.LONGEST) throw new Refusal.Invalid(HEADER, Flaw.TOO_LONG, Once.LONGEST);
        if (!VISIBLE.matcher(key).matches()) throw new Refusal.Invalid(HEADER, Flaw.MALFORMED);
        return Optional.of(key);
    }

    /**
     * What a request asks for.
     *
     * @param thing what the path names; empty where it names a collection
     * @param body as it was read, so that blanks in the JSON count for nothing; empty without one
     */
    public record Asked(Optional<String> thing, Optional<? extends Record> body) {

        String digest(Operation operation) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update(Json.bytes(List.of(operation.method(), operation.path(), thing.orElse(""))));
                body.ifPresent(read -> digest.update(Json.bytes(read)));
                return HexFormat.of().formatHex(digest.digest());
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
            }
        }
    }
}
