package ai.alquimista.painel.local.issuer;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** One HTTP answer. */
record Answer(int status, Map<String, String> headers, String body) {

    private static final int FOUND = 302;
    private static final int BAD_REQUEST = 400;
    private static final int NO_CONTENT = 204;
    private static final String NO_STORE = "no-store";

    static Answer json(int status, Map<String, ?> fields) {
        return new Answer(
                status,
                Map.of("Content-Type", "application/json", "Cache-Control", NO_STORE),
                JSONObjectUtils.toJSONString(fields));
    }

    static Answer error(String error) {
        return json(BAD_REQUEST, Map.of("error", error));
    }

    static Answer html(int status, String page) {
        return new Answer(
                status,
                Map.of(
                        "Content-Type",
                        "text/html; charset=utf-8",
                        "Cache-Control",
                        NO_STORE,
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"),
                page);
    }

    static Answer redirect(URI target) {
        return new Answer(FOUND, Map.of("Location", target.toString(), "Cache-Control", NO_STORE), "");
    }

    static Answer nothing() {
        return new Answer(NO_CONTENT, Map.of(), "");
    }

    Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body);
    }

    void send(HttpExchange exchange) throws IOException {
        Headers sent = exchange.getResponseHeaders();
        headers.forEach(sent::set);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        }
    }
}
