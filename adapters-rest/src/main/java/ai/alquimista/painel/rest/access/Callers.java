package ai.alquimista.painel.rest.access;

import ai.alquimista.painel.domain.Refusal.Forbidden;
import ai.alquimista.painel.domain.Refusal.Ground;
import ai.alquimista.painel.domain.access.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;

/** Where the authentication filter leaves the caller, and resources find them. */
@Dependent
public class Callers {

    private static final String ATTRIBUTE = Caller.class.getName();

    public static void put(ServletRequest request, Caller caller) {
        request.setAttribute(ATTRIBUTE, caller);
    }

    /** The person who calls; empty for a machine. */
    public static Optional<Caller> of(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Caller caller ? Optional.of(caller) : Optional.empty();
    }

    /** For the resources, which outlive each request and ask anew in each: the request here is whichever is being answered. */
    @Produces
    @Singleton
    public Supplier<Caller> caller(HttpServletRequest request) {
        return () -> of(request).orElseThrow(() -> new Forbidden(Ground.NOT_PERMITTED));
    }
}
