package ai.alquimista.painel.persistence.audit;

import ai.alquimista.painel.application.audit.DigestKeys;
import ai.alquimista.painel.application.port.CanonicalJson;
import ai.alquimista.painel.domain.audit.ChainCheck;
import ai.alquimista.painel.domain.audit.ChainPoint;
import ai.alquimista.painel.domain.audit.Fault;
import ai.alquimista.painel.domain.audit.Hash;
import ai.alquimista.painel.domain.audit.SignedDigest;
import ai.alquimista.painel.domain.audit.Verification;
import ai.alquimista.painel.domain.audit.Witness;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The chain in a file of its own, which proves itself without a database: a line of JSON for each place, in their order, with
 * {@code seq}, {@code hash} and the {@code event}. The hash is SHA-256 of the line before's, as 32 bytes, and the event in the
 * form of RFC 8785; before the first line stand 32 zeros.
 */
public final class ExportedLog {

    private static final Set<String> MEMBERS = Set.of("seq", "hash", "event");

    private final CanonicalJson json;

    public ExportedLog(CanonicalJson json) {
        this.json = json;
    }

    /** One line, without its end. */
    byte[] line(long seq, Hash hash, @Nullable EventRow row) {
        Object event = row == null ? "missing" : row.event().structure();
        return json.of(Map.of("seq", seq, "hash", hash.hex(), "event", event));
    }

    /** Computes the chain anew from the lines, and holds it against the digests and these against the keys. */
    public Verification verify(Reader lines, List<SignedDigest> digests, DigestKeys keys) throws IOException {
        List<Witness> witnesses =
                digests.stream().map(digest -> witness(digest, keys)).toList();
        ChainCheck check = new ChainCheck(ChainPoint.START, witnesses);
        BufferedReader in = new BufferedReader(lines);
        for (String line = in.readLine(); line != null && !check.isOver(); line = in.readLine()) step(check, line);
        return check.end();
    }

    private static Witness witness(SignedDigest digest, DigestKeys keys) {
        ChainPoint head = digest.digest().head();
        return new Witness(head.seq(), keys.signed(digest) ? Optional.of(head.hash()) : Optional.empty());
    }

    private void step(ChainCheck check, String line) {
        try {
            if (LogJson.read(line) instanceof Map<?, ?> members
                    && members.keySet().equals(MEMBERS)
                    && members.get("seq") instanceof BigInteger seq
                    && members.get("hash") instanceof String hash
                    && members.get("event") instanceof Map<?, ?> event)
                check.next(seq.longValueExact(), new Hash(hash), json.of(event));
            else check.found(Fault.UNREADABLE);
        } catch (IllegalStateException | IllegalArgumentException | ArithmeticException noLine) {
            check.found(Fault.UNREADABLE);
        }
    }
}
