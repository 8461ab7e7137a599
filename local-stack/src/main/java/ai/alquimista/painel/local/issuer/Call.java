package ai.alquimista.painel.local.issuer;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.HttpCookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** One HTTP request, as far as an identity provider cares. */
record Call(
        String method,
        Parameters query,
        String body,
        String authorization,
        String cookies,
        String languages,
        String target) {

    /** A login form or a token request is small; what is larger is cut off and then lacks its fields. */
    private static final int MOST_BYTES = 16 * 1024;

    static final String SESSION = "painel_login";

    static Call of(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES);
        return new Call(
                exchange.getRequestMethod(),
                Parameters.parse(query == null ? "" : query),
                new String(body, StandardCharsets.UTF_8),
                header(exchange, "Authorization"),
                header(exchange, "Cookie"),
                header(exchange, "Accept-Language"),
                header(exchange, "X-Amz-Target"));
    }

    Parameters form() {
        return Parameters.parse(body);
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    /** The client's id and secret, from the basic scheme or else from the form. */
    Credentials client() {
        if (!authorization.regionMatches(true, 0, "Basic ", 0, "Basic ".length())) {
            return new Credentials(form().get("client_id"), form().get("client_secret"));
        }
        byte[] decoded = Base64.getDecoder()
                .decode(authorization.substring("Basic ".length()).strip());
        String pair = new String(decoded, StandardCharsets.UTF_8);
        int colon = pair.indexOf(':');
        return colon < 0
                ? new Credentials(pair, "")
                : new Credentials(pair.substring(0, colon), pair.substring(colon + 1));
    }

    record Credentials(String id, String secret) {}

    Optional<String> session() {
        if (cookies.isEmpty()) {
            return Optional.empty();
        }
        for (String cookie : cookies.split(";", -1)) {
            if (cookie.strip().startsWith(SESSION + "=")) {
                return HttpCookie.parse(cookie.strip()).stream()
                        .map(HttpCookie::getValue)
                        .findFirst();
            }
        }
        return Optional.empty();
    }
}
