package ai.alquimista.painel.local.issuer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;

/** Sends each call to its endpoint, and lets pages of this machine read the answers (CORS). */
record Routes(Map<String, Endpoint> endpoints) implements HttpHandler {

    private static final int NOT_FOUND = 404;

    interface Endpoint {
        Answer answer(Call call);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange).send(exchange);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        Answer answer = "OPTIONS".equals(exchange.getRequestMethod()) ? Answer.nothing() : dispatch(exchange);
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        if (origin == null || !AuthorizationRequest.isLoopback(origin)) {
            return answer;
        }
        return answer.with("Access-Control-Allow-Origin", origin)
                .with("Access-Control-Allow-Methods", "GET, POST")
                .with("Access-Control-Allow-Headers", "authorization, content-type")
                .with("Vary", "Origin");
    }

    private Answer dispatch(HttpExchange exchange) throws IOException {
        Endpoint endpoint = endpoints.get(exchange.getRequestURI().getPath());
        if (endpoint == null) {
            return Answer.json(NOT_FOUND, Map.of("error", "not_found"));
        }
        try {
            return endpoint.answer(Call.of(exchange));
        } catch (IllegalArgumentException malformed) {
            return Answer.error("invalid_request");
        }
    }
}
