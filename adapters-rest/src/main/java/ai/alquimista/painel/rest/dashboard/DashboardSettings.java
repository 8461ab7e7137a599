package ai.alquimista.painel.rest.dashboard;

import ai.alquimista.painel.rest.json.Json;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the panel must know to sign somebody in; told at run time, so that one build serves every environment.
 *
 * @param issuer the tokens' {@code iss}
 * @param login the address of the hosted login, under which {@code /oauth2/authorize}, {@code /oauth2/token} and {@code
 *     /logout} are
 * @param clientId the app client: public, code with PKCE
 * @param scope what it asks for, separated by blanks
 */
public record DashboardSettings(String environment, String issuer, URI login, String clientId, String scope) {

    /** {@code /app/config.json}. */
    byte[] json() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("environment", environment);
        fields.put("issuer", issuer);
        fields.put("login_url", login.toString());
        fields.put("client_id", clientId);
        fields.put("scope", scope);
        return Json.bytes(fields);
    }

    /**
     * The policy of the panel's pages: code comes from here alone. Styles may stand in the page, since the components place what
     * floats by them; data comes from here and from the login.
     */
    String contentSecurityPolicy() {
        return "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self';"
                + " connect-src 'self' " + login.getScheme() + "://" + login.getRawAuthority()
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }
}
