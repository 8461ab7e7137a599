package ai.alquimista.painel.persistence.cache;

import ai.alquimista.painel.application.read.ReadKey;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Where an answer is kept. The generation in it is the whole invalidation: after a change nobody asks under the old key
 * any more, and Redis forgets it by its age.
 *
 * @param text ASCII without blanks
 */
record CacheKey(String text) {

    /** Of the whole layout; grows when an answer means something else without looking different. */
    private static final String SCHEMA = "v1";

    private static final String MEDIA_TYPE = "application/json";

    /**
     * The key's text: schema, environment, tenant, role class, operation, generation and digest of the parameters.
     *
     * @param shape how the answer is built, so that servers which disagree about that never read each other's
     */
    static CacheKey of(String environment, ReadKey<?> key, String shape) {
        String whose = key.tenant().map(TenantId::toString).orElse("platform");
        return new CacheKey(String.join(
                ":",
                SCHEMA,
                environment,
                whose,
                key.roleClass().name(),
                key.by().operation().id(),
                Long.toString(key.generation()),
                digest(key, shape)));
    }

    /** What the keys of all answers of an environment match, as Redis reads it, and those of their locks do not. */
    static String ofAll(String environment) {
        return SCHEMA + ':' + environment + ":*";
    }

    /** The key under which a server says that it is loading this answer; in a cluster it lies beside it. */
    byte[] lock() {
        return ("{" + text + "}:lock").getBytes(StandardCharsets.US_ASCII);
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Each part with its length before it, so that no two lists of parts read the same. */
    private static String digest(ReadKey<?> key, String shape) {
        MessageDigest digest = sha256();
        add(digest, MEDIA_TYPE);
        add(digest, shape);
        key.question().parameters().forEach(parameter -> add(digest, parameter));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
        digest.update((byte) ':');
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
        }
    }
}
