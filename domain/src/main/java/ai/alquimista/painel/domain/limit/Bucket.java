package ai.alquimista.painel.domain.limit;

/**
 * One of those whom a limit is kept for.
 *
 * @param subject who it is within the scope: a user's id, a tenant's, a client's, an address
 */
public record Bucket(Scope scope, String subject, Quota quota) {

    public Bucket {
        if (subject.isBlank()) throw new IllegalArgumentException("a bucket is somebody's");
    }

    /** The same bucket where each of so many pods keeps its own part of it. */
    public Bucket dividedBy(int pods) {
        return new Bucket(scope, subject, quota.dividedBy(pods));
    }
}
