package ai.alquimista.painel.rest.identity;

import ai.alquimista.painel.rest.identity.InvalidToken.Reason;
import java.util.List;

/**
 * The one place a token may stand: exactly one {@code Authorization} header, {@code Bearer}, one space, the token.
 * Cookies, query parameters and forms are never looked at. The scheme's case does not matter (RFC 9110, 11.1); all else
 * is exact.
 */
public final class BearerHeader {

    /** Characters, all of them ASCII: 4 KiB. */
    static final int MAX_TOKEN_LENGTH = 4096;

    private static final String SCHEME = "Bearer ";

    private BearerHeader() {}

    /**
     * The token of a request.
     *
     * @param authorization every {@code Authorization} header of the request, in any order
     * @throws InvalidToken when there is not exactly one, or it is not a bearer token of at most 4 KiB;
     *     {@link Reason#NO_CREDENTIALS} when there is none at all
     */
    public static String token(List<String> authorization) {
        if (authorization.isEmpty()) {
            throw new InvalidToken(Reason.NO_CREDENTIALS);
        }
        if (authorization.size() > 1) {
            throw new InvalidToken(Reason.SEVERAL_HEADERS);
        }
        String header = authorization.getFirst();
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new InvalidToken(Reason.SCHEME);
        }
        if (header.length() - SCHEME.length() > MAX_TOKEN_LENGTH) {
            throw new InvalidToken(Reason.TOO_LONG);
        }
        return header.substring(SCHEME.length());
    }
}
