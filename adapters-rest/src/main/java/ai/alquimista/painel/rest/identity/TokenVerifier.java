package ai.alquimista.painel.rest.identity;

import ai.alquimista.painel.rest.identity.InvalidToken.Reason;
import ai.alquimista.painel.rest.identity.KeySnapshot.PublishedKey;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Optional;

/**
 * Tells a good access token from any other. Structure and claims come first, so that only a token which names our issuer
 * and clients and is in date can make us look for keys. Safe for use by many threads.
 */
public final class TokenVerifier implements AutoCloseable {

    private final ClaimRules rules;
    private final PublishedKeys keys;
    private final VerifiedTokens verified;

    public TokenVerifier(TokenSettings settings, Clock clock) {
        this.rules = new ClaimRules(settings, clock);
        this.keys = new PublishedKeys(JwksSource.of(settings), new RefreshLanes(settings, clock), clock);
        this.verified = new VerifiedTokens(clock);
    }

    /**
     * What the token says, once everything about it held.
     *
     * @param token as {@link BearerHeader#token} gives it
     * @throws InvalidToken when any rule is broken; the caller answers 401 without detail
     * @throws KeysUnavailable when the token looks right and the issuer's keys cannot be had; the caller answers 503
     */
    public VerifiedToken verify(String token) {
        if (token.length() > BearerHeader.MAX_TOKEN_LENGTH) {
            throw new InvalidToken(Reason.TOO_LONG);
        }
        ByteBuffer digest = VerifiedTokens.digest(token);
        Optional<VerifiedTokens.Entry> seen = verified.find(digest);
        return seen.isPresent() ? stillGood(seen.get()) : verifiedAnew(token, digest);
    }

    private VerifiedToken stillGood(VerifiedTokens.Entry entry) {
        if (rules.hasEnded(entry.token().expiresAt())) {
            throw new InvalidToken(Reason.EXPIRED);
        }
        if (!keys.current().holds(entry.key())) {
            throw new InvalidToken(Reason.UNKNOWN_KEY);
        }
        return entry.token();
    }

    private VerifiedToken verifiedAnew(String token, ByteBuffer digest) {
        CompactToken parsed = CompactToken.parse(token);
        VerifiedToken claimed = rules.check(parsed.claims());
        PublishedKey key = keys.current()
                .find(parsed.keyId())
                .or(() -> keys.lookedUpAgain(parsed.keyId(), claimed.sub()).find(parsed.keyId()))
                .orElseThrow(() -> new InvalidToken(Reason.UNKNOWN_KEY));
        if (!key.signed(parsed)) {
            throw new InvalidToken(Reason.SIGNATURE);
        }
        keys.remember(claimed.sub());
        verified.add(digest, new VerifiedTokens.Entry(claimed, key));
        return claimed;
    }

    /** Stops the background refresh. */
    @Override
    public void close() {
        keys.close();
    }
}
