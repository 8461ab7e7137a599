package ai.alquimista.painel.domain.audit;

import java.util.Optional;

/**
 * What came out of checking a chain.
 *
 * @param through up to here it is as it was written
 * @param covered up to here digests vouch for that; the events behind hold by themselves alone; 0 where none does
 * @param finding empty for a sound chain
 */
public record Verification(ChainPoint through, long covered, Optional<Finding> finding) {

    public boolean isSound() {
        return finding.isEmpty();
    }

    /** The same, but for what is wrong right behind it. */
    public Verification followedBy(Fault fault) {
        return new Verification(through, covered, Optional.of(new Finding(through.seq() + 1, fault)));
    }
}
