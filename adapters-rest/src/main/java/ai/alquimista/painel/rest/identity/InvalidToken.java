package ai.alquimista.painel.rest.identity;

/**
 * The request carries no access token that we accept: 401. The reason is for our log and metrics and never leaves the
 * service; it names the rule, not the token's content.
 */
public final class InvalidToken extends RuntimeException {

    /** The first rule that the request broke; a bounded set, fit for a metric's label. */
    public enum Reason {
        NO_CREDENTIALS,
        SEVERAL_HEADERS,
        SCHEME,
        TOO_LONG,
        STRUCTURE,
        JOSE_HEADER,
        ALGORITHM,
        KEY_ID,
        CLAIMS,
        ISSUER,
        TOKEN_USE,
        AUDIENCE,
        CLIENT,
        IDENTITY,
        TIMES,
        EXPIRED,
        NOT_YET_VALID,
        LIFETIME,
        GROUPS,
        TENANT,
        SCOPE,
        UNKNOWN_KEY,
        SIGNATURE
    }

    private final Reason reason;

    public InvalidToken(Reason reason) {
        // An attacker chooses how often this is thrown, so it carries no stack trace.
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
