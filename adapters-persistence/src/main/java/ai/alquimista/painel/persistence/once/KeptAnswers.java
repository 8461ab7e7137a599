package ai.alquimista.painel.persistence.once;

import ai.alquimista.painel.application.change.Answered;
import ai.alquimista.painel.application.change.FirstAnswer;
import ai.alquimista.painel.application.change.Repeatable;
import ai.alquimista.painel.domain.Refusal.Clash;
import ai.alquimista.painel.domain.Refusal.Conflict;
import ai.alquimista.painel.domain.Refusal.Mismatched;
import ai.alquimista.painel.domain.access.Grant;
import ai.alquimista.painel.domain.access.Once;
import ai.alquimista.painel.persistence.once.OnceSql.KeyRow;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Has a request count once, within the transaction of what it changes. */
public final class KeptAnswers {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final UUID OUR_OWN = new UUID(0, 0);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private KeptAnswers() {}

    /**
     * What was answered under the key before; else what comes of the work, kept under the key.
     *
     * @param by whose key it is, and for which operation
     * @throws Mismatched if the key was used for something else
     * @throws Conflict while the same is being done by another request
     */
    public static <S> Answered once(OnceSql sql, Grant by, Repeatable<S> request, Instant now, Supplier<S> work) {
        Optional<Answered> before = kept(sql, by, request, now);
        if (before.isPresent()) return before.get();
        FirstAnswer answer = request.answer().apply(work.get());
        request.key()
                .ifPresent(key -> sql.keep(
                        row(Once.of(by, key)), answer.status(), text(answer.headers()), answer.body(), now.plus(KEPT)));
        return new Answered(answer, false);
    }

    /**
     * What was answered under the key before, for work that takes more than one transaction: the last of them keeps its answer
     * by {@link #once}.
     *
     * @throws Mismatched if the key was used for something else
     * @throws Conflict while another request with the key is within a transaction
     */
    public static Optional<Answered> kept(OnceSql sql, Grant by, Repeatable<?> request, Instant now) {
        if (request.key().isEmpty()) return Optional.empty();
        KeyRow key = row(Once.of(by, request.key().get()));
        if (!sql.lock(key)) throw new Conflict(Clash.IN_FLIGHT);
        return sql.find(key, now).map(kept -> new Answered(replay(key, kept), true));
    }

    /** What stands for a request under its key wherever the key itself does not belong: no other request has the same. */
    public static String digest(Grant by, Once.Key key) {
        KeyRow row = row(Once.of(by, key));
        String whole =
                String.join(" ", row.tenant().toString(), row.caller(), row.route(), row.text(), row.fingerprint());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
        }
    }

    private static FirstAnswer replay(KeyRow key, KeptRow kept) {
        if (!kept.fingerprint().equals(key.fingerprint())) throw new Mismatched();
        return new FirstAnswer(kept.status(), headers(kept.headers()), kept.body());
    }

    private static KeyRow row(Once once) {
        return new KeyRow(
                once.tenant().map(tenant -> tenant.value()).orElse(OUR_OWN),
                once.caller().value(),
                once.operation().id(),
                once.key(),
                once.fingerprint());
    }

    private static String text(Map<String, String> headers) {
        try {
            return JSON.writeValueAsString(headers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts can be written", impossible);
        }
    }

    private static Map<String, String> headers(String json) {
        try {
            return JSON.readValue(json, HEADERS);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("headers that were kept are damaged", damaged);
        }
    }
}
