package ai.alquimista.painel.local.issuer;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where everything is, for clients that look it up. */
record Discovery(URI issuer, URI origin) {

    static final int OK = 200;
    static final String POOL = "/painel-local";
    static final String TOKEN = "/oauth2/token";
    static final String AUTHORIZE = "/oauth2/authorize";
    static final String LOGIN = "/login";
    static final String LOGOUT = "/logout";
    static final String REVOKE = "/oauth2/revoke";
    static final String USER_POOL = "/cognito-idp";

    Answer document() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("issuer", issuer.toString());
        fields.put("jwks_uri", issuer + "/.well-known/jwks.json");
        fields.put("authorization_endpoint", origin + AUTHORIZE);
        fields.put("token_endpoint", origin + TOKEN);
        fields.put("end_session_endpoint", origin + LOGOUT);
        fields.put("revocation_endpoint", origin + REVOKE);
        fields.put("response_types_supported", List.of("code"));
        fields.put("subject_types_supported", List.of("public"));
        fields.put("scopes_supported", List.of("openid", "profile", "email"));
        fields.put("id_token_signing_alg_values_supported", List.of("RS256"));
        fields.put("code_challenge_methods_supported", List.of("S256"));
        fields.put(
                "grant_types_supported",
                List.of("authorization_code", "refresh_token", "password", "client_credentials"));
        fields.put(
                "token_endpoint_auth_methods_supported", List.of("none", "client_secret_basic", "client_secret_post"));
        return Answer.json(OK, fields);
    }
}
