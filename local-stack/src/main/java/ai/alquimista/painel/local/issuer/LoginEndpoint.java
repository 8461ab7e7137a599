package ai.alquimista.painel.local.issuer;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Signs people in and out in their browser. */
final class LoginEndpoint {

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final String COOKIE = "; Path=/; HttpOnly; SameSite=Lax";

    private final Clients clients;
    private final Accounts accounts;
    private final Grants grants;
    private final Tokens tokens;

    LoginEndpoint(Clients clients, Accounts accounts, Grants grants, Tokens tokens) {
        this.clients = clients;
        this.accounts = accounts;
        this.grants = grants;
        this.tokens = tokens;
    }

    /** {@code /oauth2/authorize} and {@code /login}: a form, its answer, or straight on when already signed in. */
    Answer login(Call call) {
        AuthorizationRequest request = AuthorizationRequest.of(call.query());
        if (!request.mayBeAnswered(clients)) {
            return Answer.html(BAD_REQUEST, new LoginPage(call.languages()).refused());
        }
        Optional<String> problem = request.problem(call.query());
        if (problem.isPresent()) {
            return Answer.redirect(request.answer("error", problem.get()));
        }
        return call.method().equals("POST") ? submitted(call, request) : asked(call, request);
    }

    private Answer asked(Call call, AuthorizationRequest request) {
        if (call.query().get("prompt").equals("login")) {
            return form(call, OK, false);
        }
        return call.session()
                .flatMap(grants::signedIn)
                .flatMap(accounts::current)
                .map(user -> Answer.redirect(answer(request, user)))
                .orElseGet(() -> form(call, OK, false));
    }

    private Answer submitted(Call call, AuthorizationRequest request) {
        return accounts.check(call.form().get("username"), call.form().get("password"))
                .map(user -> Answer.redirect(answer(request, user))
                        .with("Set-Cookie", Call.SESSION + "=" + grants.session(user) + COOKIE))
                .orElseGet(() -> form(call, UNAUTHORIZED, true));
    }

    private URI answer(AuthorizationRequest request, DemoUser user) {
        return request.answer("code", grants.code(tokens.signIn(user, request.client(), request.scope()), request));
    }

    private Answer form(Call call, int status, boolean refused) {
        return Answer.html(
                status, new LoginPage(call.languages()).form(call.form().get("username"), refused, accounts.awaited()));
    }

    /** {@code /logout}: forgets the browser's session and sends it on, as Cognito's does. */
    Answer logout(Call call) {
        call.session().ifPresent(grants::signOut);
        String target = call.query().get("logout_uri").isEmpty()
                ? call.query().get("post_logout_redirect_uri")
                : call.query().get("logout_uri");
        Answer answer = AuthorizationRequest.isLoopback(target)
                ? Answer.redirect(URI.create(target))
                : Answer.html(BAD_REQUEST, new LoginPage(call.languages()).refused());
        return answer.with("Set-Cookie", Call.SESSION + "=; Max-Age=0" + COOKIE);
    }

    Answer revoke(Call call) {
        grants.revoke(call.form().get("token"));
        return Answer.json(OK, Map.of());
    }
}
