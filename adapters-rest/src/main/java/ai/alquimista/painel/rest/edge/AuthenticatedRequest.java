package ai.alquimista.painel.rest.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** A request whose token was verified; its groups are the roles. */
final class AuthenticatedRequest extends HttpServletRequestWrapper {

    private final JsonWebToken token;

    AuthenticatedRequest(HttpServletRequest request, JsonWebToken token) {
        super(request);
        this.token = token;
    }

    @Override
    public Principal getUserPrincipal() {
        return token;
    }

    @Override
    public String getRemoteUser() {
        return token.getName();
    }

    @Override
    public boolean isUserInRole(String role) {
        return token.getGroups().contains(role);
    }

    @Override
    public String getAuthType() {
        return "BEARER";
    }
}
