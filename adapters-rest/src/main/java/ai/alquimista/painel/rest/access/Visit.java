package ai.alquimista.painel.rest.access;

import ai.alquimista.painel.application.access.Denials.Denied;
import ai.alquimista.painel.domain.Refusal.Ground;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.rest.telemetry.Route;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import java.util.Optional;

/**
 * Somebody with a good token asking for something, whether or not they may: a person or a machine.
 *
 * @param route the matched template, or a word for none
 */
public record Visit(UserId user, Origin origin, String method, String route) {

    private static final String ATTRIBUTE = Visit.class.getName();

    /** Leaves word of who asks, before anybody looks at whether they may. */
    public static void announce(ServletRequest request, UserId user, Origin origin) {
        request.setAttribute(ATTRIBUTE, new Visitor(user, origin));
    }

    /** Who asks, and for what, as far as that is known by now; empty while nobody knows who it is. */
    public static Optional<Visit> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Visitor visitor
                ? Optional.of(new Visit(visitor.user(), visitor.origin(), request.getMethod(), Route.of(request)))
                : Optional.empty();
    }

    /** The visit as one that was turned away. */
    public Denied denied(Ground ground) {
        String asked = method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
        return new Denied(user, origin, Operation.at(asked, route), route, ground);
    }

    private record Visitor(UserId user, Origin origin) {}
}
