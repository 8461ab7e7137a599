package ai.alquimista.painel.local.issuer;

import ai.alquimista.painel.local.issuer.Call.Credentials;
import ai.alquimista.painel.local.issuer.Grants.Code;
import ai.alquimista.painel.local.issuer.Tokens.SignIn;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Gives tokens for a password, a code, a refresh token or a machine's own credentials. */
final class TokenEndpoint {

    private static final int OK = 200;
    private static final String INVALID_CLIENT = "invalid_client";
    private static final String INVALID_GRANT = "invalid_grant";

    private final Clients clients;
    private final Accounts accounts;
    private final Grants grants;
    private final Tokens tokens;

    TokenEndpoint(Clients clients, Accounts accounts, Grants grants, Tokens tokens) {
        this.clients = clients;
        this.accounts = accounts;
        this.grants = grants;
        this.tokens = tokens;
    }

    Answer answer(Call call) {
        if (!call.method().equals("POST")) {
            return Answer.error("invalid_request");
        }
        return switch (call.form().get("grant_type")) {
            case "client_credentials" -> machine(call);
            case "password" -> fromPanel(call) ? password(call.form()) : Answer.error(INVALID_CLIENT);
            case "authorization_code" -> fromPanel(call) ? code(call.form()) : Answer.error(INVALID_CLIENT);
            case "refresh_token" -> fromPanel(call) ? refresh(call.form()) : Answer.error(INVALID_CLIENT);
            default -> Answer.error("unsupported_grant_type");
        };
    }

    private boolean fromPanel(Call call) {
        return call.client().id().equals(clients.panel());
    }

    private Answer machine(Call call) {
        Credentials given = call.client();
        if (!given.id().equals(clients.machine()) || !Accounts.same(clients.machineSecret(), given.secret())) {
            return Answer.error(INVALID_CLIENT);
        }
        String scope = call.form().get("scope");
        if (!scope.isEmpty() && !scope.equals(clients.machineScope())) {
            return Answer.error("invalid_scope");
        }
        return Answer.json(OK, bearer(tokens.machine(clients.machine(), clients.machineScope())));
    }

    private Answer password(Parameters form) {
        return accounts.check(form.get("username"), form.get("password"))
                .map(user -> first(tokens.signIn(user, clients.panel(), Tokens.PASSWORD_SCOPE), ""))
                .orElseGet(() -> Answer.error(INVALID_GRANT));
    }

    private Answer code(Parameters form) {
        Optional<Code> code = grants.redeem(form.get("code"))
                .filter(found -> found.request().redirect().equals(form.get("redirect_uri")))
                .filter(found -> found.request().isProvedBy(form.get("code_verifier")));
        return code.map(found -> first(found.signIn(), found.request().nonce()))
                .orElseGet(() -> Answer.error(INVALID_GRANT));
    }

    private Answer refresh(Parameters form) {
        Optional<SignIn> signIn = grants.refresh(form.get("refresh_token"))
                .flatMap(old -> accounts.current(old.user())
                        .map(user -> new SignIn(user, old.client(), old.scope(), old.at(), old.origin())));
        return signIn.map(found -> Answer.json(OK, fields(found, ""))).orElseGet(() -> Answer.error(INVALID_GRANT));
    }

    private Answer first(SignIn signIn, String nonce) {
        Map<String, Object> fields = fields(signIn, nonce);
        fields.put("refresh_token", grants.refreshToken(signIn));
        return Answer.json(OK, fields);
    }

    private Map<String, Object> fields(SignIn signIn, String nonce) {
        Map<String, Object> fields = bearer(tokens.access(signIn));
        if (signIn.wantsIdToken()) {
            fields.put("id_token", tokens.id(signIn, nonce));
        }
        return fields;
    }

    private static Map<String, Object> bearer(String accessToken) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("access_token", accessToken);
        fields.put("token_type", "Bearer");
        fields.put("expires_in", Tokens.LIFETIME.toSeconds());
        return fields;
    }
}
