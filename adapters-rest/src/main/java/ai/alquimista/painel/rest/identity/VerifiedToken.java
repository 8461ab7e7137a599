package ai.alquimista.painel.rest.identity;

import java.time.Instant;

/** An access token whose signature and every claim held when it was verified. */
public sealed interface VerifiedToken permits UserToken, MachineToken {

    /** The {@code sub} claim. */
    String sub();

    /** The app client that the token was issued to; in one of the allow-lists. */
    String clientId();

    Instant issuedAt();

    /** The {@code exp} claim, without the skew. */
    Instant expiresAt();

    /** The token's own id. */
    String jti();
}
