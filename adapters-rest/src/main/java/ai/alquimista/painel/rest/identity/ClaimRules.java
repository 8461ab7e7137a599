package ai.alquimista.painel.rest.identity;

import ai.alquimista.painel.rest.identity.InvalidToken.Reason;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;

/** What an access token must say about itself, whoever signed it. */
final class ClaimRules {

    private final TokenSettings settings;
    private final Clock clock;

    ClaimRules(TokenSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    VerifiedToken check(ObjectNode claims) {
        ClaimReader reader = new ClaimReader(claims);
        reader.requireExactly("iss", settings.issuer(), Reason.ISSUER);
        reader.requireExactly("token_use", "access", Reason.TOKEN_USE);
        reader.requireAbsent("aud", Reason.AUDIENCE);
        String client = reader.text("client_id", Reason.CLIENT);
        Times times = times(reader);
        if (settings.panelClientIds().contains(client)) {
            return user(reader, client, times);
        }
        if (settings.machineClientIds().contains(client)) {
            return machine(reader, client, times);
        }
        throw new InvalidToken(Reason.CLIENT);
    }

    /** Whether a token that ends then has ended now, the skew granted. */
    boolean hasEnded(Instant expiresAt) {
        return !clock.instant().isBefore(expiresAt.plus(settings.clockSkew()));
    }

    private Times times(ClaimReader reader) {
        Times times = new Times(at(reader.seconds("iat")), at(reader.seconds("exp")), at(reader.seconds("auth_time")));
        Instant latest = clock.instant().plus(settings.clockSkew());
        if (times.issued.isAfter(latest) || times.signedIn.isAfter(latest)) {
            throw new InvalidToken(Reason.NOT_YET_VALID);
        }
        if (reader.claims().has("nbf") && at(reader.seconds("nbf")).isAfter(latest)) {
            throw new InvalidToken(Reason.NOT_YET_VALID);
        }
        if (!times.expires.isAfter(times.issued) || times.expires.isAfter(times.issued.plus(settings.maxLifetime()))) {
            throw new InvalidToken(Reason.LIFETIME);
        }
        if (hasEnded(times.expires)) {
            throw new InvalidToken(Reason.EXPIRED);
        }
        return times;
    }

    private static UserToken user(ClaimReader reader, String client, Times times) {
        return new UserToken(
                reader.text("sub", Reason.IDENTITY),
                reader.text("username", Reason.IDENTITY),
                client,
                reader.groups(),
                reader.tenant(),
                times.signedIn,
                times.issued,
                times.expires,
                reader.text("jti", Reason.IDENTITY));
    }

    private static MachineToken machine(ClaimReader reader, String client, Times times) {
        reader.requireAbsent("username", Reason.IDENTITY);
        reader.requireAbsent("cognito:groups", Reason.GROUPS);
        reader.requireAbsent("custom:tenant_id", Reason.TENANT);
        return new MachineToken(
                reader.text("sub", Reason.IDENTITY),
                client,
                reader.scopes(),
                times.issued,
                times.expires,
                reader.text("jti", Reason.IDENTITY));
    }

    private static Instant at(long seconds) {
        return Instant.ofEpochSecond(seconds);
    }

    private record Times(Instant issued, Instant expires, Instant signedIn) {}
}
