package ai.alquimista.painel.rest.edge;

/**
 * What one request, and all of them together, may take.
 *
 * @param longestUri characters of path and query
 * @param largestBody bytes
 * @param concurrentRequests requests worked on at once; more are turned away
 */
public record LimitSettings(int longestUri, long largestBody, int concurrentRequests) {

    public static final LimitSettings DEFAULT = new LimitSettings(30_000, 1 << 20, 128);

    public LimitSettings {
        if (longestUri < 1 || largestBody < 1 || concurrentRequests < 1)
            throw new IllegalArgumentException("limits must be positive");
    }
}
