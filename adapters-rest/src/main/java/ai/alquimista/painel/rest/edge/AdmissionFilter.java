package ai.alquimista.painel.rest.edge;

import ai.alquimista.painel.domain.Refusal;
import ai.alquimista.painel.domain.Refusal.Forbidden;
import ai.alquimista.painel.domain.Refusal.Ground;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.Origin;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.rest.access.Callers;
import ai.alquimista.painel.rest.access.Visit;
import ai.alquimista.painel.rest.identity.CallerPrincipal;
import ai.alquimista.painel.rest.identity.MachineToken;
import ai.alquimista.painel.rest.identity.UserToken;
import ai.alquimista.painel.rest.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Whoever has none of our groups, and a machine anywhere but at its own routes, learns not even which routes there are. */
final class AdmissionFilter extends HttpFilter {

    private final transient Origins origins;
    private final transient Problems problems;

    AdmissionFilter(Origins origins, Problems problems) {
        this.origins = origins;
        this.problems = problems;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            admit(request);
        } catch (Refusal refused) {
            problems.answer(request, refused).sendTo(response);
            return;
        }
        chain.doFilter(request, response);
    }

    private void admit(HttpServletRequest request) {
        if (!(request.getUserPrincipal() instanceof CallerPrincipal caller))
            throw new IllegalStateException("nobody comes here without a token");
        Origin origin = origins.of(request);
        Visit.announce(request, new UserId(caller.token().sub()), origin);
        switch (caller.token()) {
            case UserToken user ->
                Callers.put(
                        request,
                        new Caller(
                                new UserId(user.sub()),
                                Group.among(user.groups()),
                                user.tenantClaim(),
                                user.authTime(),
                                origin));
            case MachineToken machine -> requireIngest(request.getServletPath(), request.getPathInfo());
        }
        // The framework would answer OPTIONS with a description of the route; no entry in the table allows that.
        if (request.getMethod().equals("OPTIONS")) throw new Forbidden(Ground.NOT_PERMITTED);
    }

    /** Machines are let through to the ingest routes only; which of them, is the permission table's business. */
    static void requireIngest(@Nullable String servletPath, @Nullable String pathInfo) {
        String path = (servletPath == null ? "" : servletPath) + (pathInfo == null ? "" : pathInfo);
        if (!path.equals("/ingest") && !path.startsWith("/ingest/")) throw new Forbidden(Ground.NOT_PERMITTED);
    }
}
