package ai.alquimista.painel.rest.telemetry;

import jakarta.servlet.http.HttpServletRequest;

/** The route that a request was matched to, for the metrics' labels: a template, never a path from outside. */
public final class Route {

    private static final String ATTRIBUTE = Route.class.getName();
    private static final String UNMATCHED = "unmatched";

    private Route() {}

    public static void matched(HttpServletRequest request, String template) {
        request.setAttribute(ATTRIBUTE, template);
    }

    public static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String template ? template : UNMATCHED;
    }
}
