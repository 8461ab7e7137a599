package ai.alquimista.painel.domain.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Walks a chain from a known place to its end, and stops where it is not as it was written. */
public final class ChainCheck {

    private final NavigableMap<Long, List<Witness>> witnesses = new TreeMap<>();
    private ChainPoint at;
    private long covered;
    private Optional<Finding> finding = Optional.empty();

    /**
     * A check of what follows a place.
     *
     * @param witnesses what digests say of the whole chain; those of places before count for nothing
     */
    public ChainCheck(ChainPoint from, Collection<Witness> witnesses) {
        this.at = from;
        for (Witness witness : witnesses)
            this.witnesses
                    .computeIfAbsent(witness.seq(), seq -> new ArrayList<>())
                    .add(witness);
        hear(from);
    }

    /** Goes on to what stands next in the chain, unless something was found already. */
    public void next(long seq, Hash hash, byte[] canonicalEvent) {
        if (isOver()) return;
        ChainPoint next = at.then(canonicalEvent);
        if (seq != next.seq()) found(Fault.GAP);
        else if (!hash.equals(next.hash())) found(Fault.HASH_DIFFERS);
        else {
            hear(next);
            if (!isOver()) at = next;
        }
    }

    /** Says what is wrong with what stands next, unless something was found already. */
    public void found(Fault fault) {
        if (!isOver()) finding = Optional.of(new Finding(at.seq() + 1, fault));
    }

    /** Whether something was found, so that the rest tells nothing more. */
    public boolean isOver() {
        return finding.isPresent();
    }

    /** The chain has no more. */
    public Verification end() {
        if (!isOver() && witnesses.higherKey(at.seq()) != null) found(Fault.TAIL_MISSING);
        return new Verification(at, covered, finding);
    }

    private void hear(ChainPoint point) {
        for (Witness witness : witnesses.getOrDefault(point.seq(), List.of())) {
            if (isOver()) return;
            if (witness.head().isEmpty()) finding = Optional.of(new Finding(point.seq(), Fault.DIGEST_FORGED));
            else if (!witness.head().get().equals(point.hash()))
                finding = Optional.of(new Finding(point.seq(), Fault.DIGEST_DIFFERS));
            else covered = point.seq();
        }
    }
}
