package ai.alquimista.painel.rest.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Answers browsers that ask for another origin. A preflight carries no token, so it is answered here; one from an origin
 * that is not configured goes on as a request without a token.
 */
final class CorsFilter extends HttpFilter {

    private static final String METHODS = "GET, HEAD, POST, PATCH, DELETE";
    private static final String REQUEST_HEADERS =
            "Authorization, Content-Type, Accept-Language, If-Match, If-None-Match, Idempotency-Key, Last-Event-ID,"
                    + " traceparent";
    private static final String RESPONSE_HEADERS = "ETag, X-Cache, X-Trace-Id, Retry-After, Location, Content-Language,"
            + " Content-Disposition, Idempotent-Replayed, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset";
    private static final String MAX_AGE_SECONDS = "600";

    private final transient CorsSettings settings;

    CorsFilter(CorsSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Vary", "Origin");
        String origin = request.getHeader("Origin");
        String method = request.getHeader("Access-Control-Request-Method");
        switch (decide(settings, request.getMethod(), origin, method)) {
            case PREFLIGHT -> {
                response.setHeader("Access-Control-Allow-Origin", origin);
                response.setHeader("Access-Control-Allow-Methods", METHODS);
                response.setHeader("Access-Control-Allow-Headers", REQUEST_HEADERS);
                response.setHeader("Access-Control-Max-Age", MAX_AGE_SECONDS);
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            case SHARED -> {
                response.setHeader("Access-Control-Allow-Origin", origin);
                response.setHeader("Access-Control-Expose-Headers", RESPONSE_HEADERS);
                chain.doFilter(request, response);
            }
            case NOT_SHARED -> chain.doFilter(request, response);
        }
    }

    static Decision decide(
            CorsSettings settings, String method, @Nullable String origin, @Nullable String requestedMethod) {
        if (origin == null || !settings.allowedOrigins().contains(origin)) return Decision.NOT_SHARED;
        return method.equals("OPTIONS") && requestedMethod != null ? Decision.PREFLIGHT : Decision.SHARED;
    }

    /** How a request stands with the origins that are let in. */
    enum Decision {
        PREFLIGHT,
        SHARED,
        NOT_SHARED
    }
}
