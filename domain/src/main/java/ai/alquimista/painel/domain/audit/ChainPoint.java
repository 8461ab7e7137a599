package ai.alquimista.painel.domain.audit;

/**
 * A place in the chain.
 *
 * @param seq how many events it has up to here
 */
public record ChainPoint(long seq, Hash hash) {

    public static final ChainPoint START = new ChainPoint(0, Hash.NONE);

    public ChainPoint {
        if (seq < 0) throw new IllegalArgumentException("seq must not be negative: " + seq);
    }

    /** Where the chain is with one more event. */
    public ChainPoint then(byte[] canonicalEvent) {
        return new ChainPoint(seq + 1, hash.then(canonicalEvent));
    }
}
