package ai.alquimista.painel.rest.access;

import ai.alquimista.painel.domain.Refusal.Forbidden;
import ai.alquimista.painel.domain.Refusal.Ground;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.rest.identity.CallerPrincipal;
import ai.alquimista.painel.rest.identity.MachineToken;
import ai.alquimista.painel.rest.telemetry.Route;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Looks every matched route up in the permission table before its resource runs; what does not stand there is refused. */
@Provider
@Dependent
@Priority(Priorities.AUTHORIZATION)
public class PermissionFilter implements ContainerRequestFilter {

    @Inject
    HttpServletRequest request;

    @Context
    private @Nullable ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext context) {
        ResourceInfo matched = Objects.requireNonNull(resource, "the container injects the matched resource");
        String template = RouteTemplate.of(matched.getResourceClass(), matched.getResourceMethod());
        Route.matched(context, template);
        check(context.getMethod(), template, rights(context));
    }

    private Predicate<Operation> rights(ContainerRequestContext context) {
        if (context.getSecurityContext().getUserPrincipal() instanceof CallerPrincipal principal
                && principal.token() instanceof MachineToken machine)
            return operation -> operation.permits(machine.scopes());
        Optional<Caller> caller = Callers.of(request);
        return operation -> caller.map(operation::permits).orElse(false);
    }

    /** Refuses whoever the table does not name for this route; who may GET it may also ask for its HEAD. */
    static void check(String method, String template, Predicate<Operation> rights) {
        String asked = method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
        if (Operation.at(asked, template).filter(rights).isEmpty()) throw new Forbidden(Ground.NOT_PERMITTED);
    }
}
