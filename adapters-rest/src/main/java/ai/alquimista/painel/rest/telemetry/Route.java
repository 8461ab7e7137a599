package ai.alquimista.painel.rest.telemetry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;

/** The route that a request was matched to, for the metrics' labels: a template, never a path from outside. */
public final class Route {

    private static final String ATTRIBUTE = Route.class.getName();
    private static final String UNMATCHED = "unmatched";

    private Route() {}

    /** A property of the framework's request is an attribute of the servlet's. */
    public static void matched(ContainerRequestContext request, String template) {
        request.setProperty(ATTRIBUTE, template);
    }

    /** For what answers in front of the framework. */
    public static void matched(HttpServletRequest request, String template) {
        request.setAttribute(ATTRIBUTE, template);
    }

    public static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String template ? template : UNMATCHED;
    }
}
