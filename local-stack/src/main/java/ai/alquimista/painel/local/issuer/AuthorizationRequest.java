package ai.alquimista.painel.local.issuer;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the panel asks for when it sends somebody to sign in: a code, tied to its own one-time secret (PKCE). */
record AuthorizationRequest(
        String client, String redirect, String scope, String state, String nonce, String challenge) {

    private static final Pattern LOOPBACK = Pattern.compile("http://(localhost|127\\.0\\.0\\.1)(:\\d{1,5})?(/.*)?");
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");

    static AuthorizationRequest of(Parameters query) {
        return new AuthorizationRequest(
                query.get("client_id"),
                query.get("redirect_uri"),
                query.get("scope").isEmpty() ? "openid" : query.get("scope"),
                query.get("state"),
                query.get("nonce"),
                query.get("code_challenge"));
    }

    /** Whether answers may be sent where this request wants them; anything else would redirect to strangers. */
    boolean mayBeAnswered(Clients clients) {
        return client.equals(clients.panel()) && isLoopback(redirect);
    }

    static boolean isLoopback(String address) {
        return LOOPBACK.matcher(address).matches() && address.equals(address.strip());
    }

    /** The error to send back, if the request is not for a code with a SHA-256 challenge. */
    Optional<String> problem(Parameters query) {
        if (!query.get("response_type").equals("code")) {
            return Optional.of("unsupported_response_type");
        }
        boolean tied = query.get("code_challenge_method").equals("S256")
                && CHALLENGE.matcher(challenge).matches();
        return tied ? Optional.empty() : Optional.of("invalid_request");
    }

    /** Whether this secret is the one whose digest the request carried. */
    boolean isProvedBy(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Accounts.same(
                    challenge, Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Where the browser goes next, with the answer and the caller's state. */
    URI answer(String name, String value) {
        String joint = redirect.contains("?") ? "&" : "?";
        String stated = state.isEmpty() ? "" : "&state=" + Parameters.encode(state);
        return URI.create(redirect + joint + name + "=" + Parameters.encode(value) + stated);
    }
}
