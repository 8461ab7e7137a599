package ai.alquimista.painel.rest.edge;

import ai.alquimista.painel.rest.identity.BearerHeader;
import ai.alquimista.painel.rest.identity.CallerPrincipal;
import ai.alquimista.painel.rest.identity.TokenVerifier;
import ai.alquimista.painel.rest.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;

/** Nothing of this application is open: whoever has no good token learns nothing. */
final class AuthenticationFilter extends HttpFilter {

    private final transient TokenVerifier verifier;
    private final String issuer;
    private final transient Problems problems;

    AuthenticationFilter(TokenVerifier verifier, String issuer, Problems problems) {
        this.verifier = verifier;
        this.issuer = issuer;
        this.problems = problems;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest authenticated;
        try {
            authenticated = authenticated(request);
        } catch (RuntimeException refused) {
            problems.answer(request, refused).sendTo(response);
            return;
        }
        chain.doFilter(authenticated, response);
    }

    private HttpServletRequest authenticated(HttpServletRequest request) {
        String token = BearerHeader.token(Collections.list(request.getHeaders("Authorization")));
        return new AuthenticatedRequest(request, new CallerPrincipal(verifier.verify(token), issuer));
    }
}
