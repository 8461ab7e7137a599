package ai.alquimista.painel.application.audit;

import ai.alquimista.painel.application.port.CanonicalJson;
import ai.alquimista.painel.domain.audit.ChainPoint;
import ai.alquimista.painel.domain.audit.Digest;
import ai.alquimista.painel.domain.audit.Hash;
import ai.alquimista.painel.domain.audit.SignedDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How digests look wherever they are kept: canonical JSON, one for each hour, with the key that they are held against. */
public final class DigestFormat {

    /** What the public key is called beside them; where there was more than one, the first or the present one. */
    public static final String KEY = "key.pub.pem";

    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH'.json'").withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d\\.json");

    private final CanonicalJson json;

    public DigestFormat(CanonicalJson json) {
        this.json = json;
    }

    /** What a digest is called, {@code 2026-11-25T12.json} for that hour in UTC: in the names' order they were made. */
    public static String name(Digest digest) {
        return HOUR.format(digest.at());
    }

    /** What a public key is called where another one has the plain name; it begins and ends as that. */
    public static String keyName(DigestKey key) {
        return "key-" + key.id() + ".pub.pem";
    }

    /** Whether a digest may be called so. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    public byte[] write(SignedDigest digest) {
        Map<String, Object> members = new HashMap<>(digest.digest().structure());
        members.put("algorithm", digest.algorithm());
        members.put("signature", digest.signature());
        return json.of(members);
    }

    /**
     * What was written.
     *
     * @throws IllegalArgumentException if it is no digest
     */
    public SignedDigest read(byte[] written) {
        try {
            Map<?, ?> members = (Map<?, ?>) present(json.read(written));
            long seq = ((Number) present(members.get("seq"))).longValue();
            Hash head = new Hash((String) present(members.get("head")));
            Digest digest = new Digest(new ChainPoint(seq, head), Instant.parse((String) present(members.get("at"))));
            return new SignedDigest(
                    digest, (String) present(members.get("algorithm")), (String) present(members.get("signature")));
        } catch (ClassCastException | DateTimeException damaged) {
            throw new IllegalArgumentException("no digest", damaged);
        }
    }

    private static Object present(@Nullable Object member) {
        if (member == null) throw new IllegalArgumentException("a member is missing");
        return member;
    }
}
