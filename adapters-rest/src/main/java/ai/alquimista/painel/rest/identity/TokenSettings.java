package ai.alquimista.painel.rest.identity;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an access token is measured against.
 *
 * @param issuer the exact {@code iss}; compared character by character
 * @param jwksUrl where the issuer publishes its keys, http or https; redirects are not followed
 * @param panelClientIds app clients whose users may call; not empty
 * @param machineClientIds clients of the client credentials grant; may be empty, never shared with the panel's
 * @param clockSkew how far the issuer's clock may be off, 0–5 min
 * @param maxLifetime the longest {@code exp - iat}, 1 min–24 h
 * @param jwksRefresh the keys' greatest age, at least 1 min
 * @param unknownKeyRefresh least time between two fetches caused by unknown key ids, at most {@code jwksRefresh}
 */
public record TokenSettings(
        String issuer,
        URI jwksUrl,
        Set<String> panelClientIds,
        Set<String> machineClientIds,
        Duration clockSkew,
        Duration maxLifetime,
        Duration jwksRefresh,
        Duration unknownKeyRefresh) {

    private static final Pattern WEB = Pattern.compile("https?");

    public TokenSettings {
        panelClientIds = Set.copyOf(panelClientIds);
        machineClientIds = Set.copyOf(machineClientIds);
        require(!issuer.isBlank(), "issuer must not be blank");
        require(
                jwksUrl.getScheme() != null && WEB.matcher(jwksUrl.getScheme()).matches() && jwksUrl.getHost() != null,
                "jwksUrl must be an absolute http(s) URL: " + jwksUrl);
        require(!panelClientIds.isEmpty(), "panelClientIds must not be empty");
        require(
                panelClientIds.stream().noneMatch(String::isBlank)
                        && machineClientIds.stream().noneMatch(String::isBlank),
                "client ids must not be blank");
        require(
                panelClientIds.stream().noneMatch(machineClientIds::contains),
                "a client id must not be both the panel's and a machine's");
        require(within(clockSkew, Duration.ZERO, Duration.ofMinutes(5)), "clockSkew must be 0–5 min");
        require(within(maxLifetime, Duration.ofMinutes(1), Duration.ofDays(1)), "maxLifetime must be 1 min–24 h");
        require(within(jwksRefresh, Duration.ofMinutes(1), Duration.ofDays(1)), "jwksRefresh must be 1 min–24 h");
        require(
                within(unknownKeyRefresh, Duration.ofSeconds(1), jwksRefresh),
                "unknownKeyRefresh must be between 1 s and jwksRefresh");
    }

    /** The house's limits: 30 s skew, 65 min lifetime, keys at most 5 min old, unknown key ids at most every 30 s. */
    public static TokenSettings of(
            String issuer, URI jwksUrl, Set<String> panelClientIds, Set<String> machineClientIds) {
        return new TokenSettings(
                issuer,
                jwksUrl,
                panelClientIds,
                machineClientIds,
                Duration.ofSeconds(30),
                Duration.ofMinutes(65),
                Duration.ofMinutes(5),
                Duration.ofSeconds(30));
    }

    private static boolean within(Duration value, Duration least, Duration most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
