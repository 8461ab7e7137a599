package ai.alquimista.painel.rest.edge;

import ai.alquimista.painel.domain.Refusal.Forbidden;
import ai.alquimista.painel.domain.Refusal.Ground;
import ai.alquimista.painel.domain.access.Caller;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.rest.access.Callers;
import ai.alquimista.painel.rest.identity.BearerHeader;
import ai.alquimista.painel.rest.identity.CallerPrincipal;
import ai.alquimista.painel.rest.identity.MachineToken;
import ai.alquimista.painel.rest.identity.TokenVerifier;
import ai.alquimista.painel.rest.identity.UserToken;
import ai.alquimista.painel.rest.identity.VerifiedToken;
import ai.alquimista.painel.rest.problem.Asker;
import ai.alquimista.painel.rest.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/**
 * Nothing of this application is open. Whoever has no good token, or none of our groups, learns nothing, not
 * even which routes there are.
 */
final class AuthenticationFilter extends HttpFilter {

    private final transient TokenVerifier verifier;
    private final String issuer;
    private final transient Origins origins;
    private final transient Problems problems;

    AuthenticationFilter(TokenVerifier verifier, String issuer, Origins origins, Problems problems) {
        this.verifier = verifier;
        this.issuer = issuer;
        this.origins = origins;
        this.problems = problems;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest admitted;
        try {
            admitted = admitted(request);
        } catch (RuntimeException refused) {
            problems.answer(Asker.of(request), refused).sendTo(response);
            return;
        }
        chain.doFilter(admitted, response);
    }

    private HttpServletRequest admitted(HttpServletRequest request) {
        String token = BearerHeader.token(Collections.list(request.getHeaders("Authorization")));
        VerifiedToken verified = verifier.verify(token);
        switch (verified) {
            case UserToken user ->
                Callers.put(
                        request,
                        new Caller(
                                new UserId(user.sub()),
                                Group.among(user.groups()),
                                user.tenantClaim(),
                                user.authTime(),
                                origins.of(request)));
            case MachineToken machine -> requireIngest(request.getServletPath(), request.getPathInfo());
        }
        // The framework would answer OPTIONS with a description of the route; no entry in the table allows that.
        if (request.getMethod().equals("OPTIONS")) throw new Forbidden(Ground.NOT_PERMITTED);
        return new AuthenticatedRequest(request, new CallerPrincipal(verified, issuer));
    }

    /** Machines are let through to the ingest routes only; which of them, is the permission table's business. */
    static void requireIngest(@Nullable String servletPath, @Nullable String pathInfo) {
        String path = (servletPath == null ? "" : servletPath) + (pathInfo == null ? "" : pathInfo);
        if (!path.equals("/ingest") && !path.startsWith("/ingest/")) throw new Forbidden(Ground.NOT_PERMITTED);
    }
}
