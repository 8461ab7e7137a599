package ai.alquimista.painel.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.AbstractUriAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginTest {

    private static final Clients CLIENTS = Clients.withSecret("machine secret");
    private static final String PANEL = "http://127.0.0.1:8080/app/callback";
    private static final String VERIFIER = "a-verifier-of-at-least-43-characters-0123456789";

    private final LocalIssuer issuer = LocalIssuer.start(0, CLIENTS);
    private final Browser browser = new Browser();

    @BeforeEach
    void users() {
        issuer.add(DemoUsers.TENANT_ADMIN, "right");
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void gives_tokens_for_a_code_and_its_verifier_once() throws Exception {
        assertThat(browser.get(authorize(request())).body()).contains("lang=\"pt-BR\"", "Senha");
        String code = code(login("right"));
        HttpResponse<String> tokens = redeem(code, VERIFIER);
        assertThat(Claims.of(tokens, "id_token")).containsEntry("nonce", "n-1");
        assertThat(Claims.of(tokens, "access_token")).containsEntry("scope", "openid profile email");
        assertThat(redeem(code, VERIFIER).body()).contains("invalid_grant");

        String refresh = Claims.token(tokens, "refresh_token");
        HttpResponse<String> again = browser.post(
                issuer.tokenEndpoint(),
                Map.of("grant_type", "refresh_token", "client_id", CLIENTS.panel(), "refresh_token", refresh));
        assertThat(Claims.of(again, "access_token").get("origin_jti"))
                .isEqualTo(Claims.of(tokens, "access_token").get("origin_jti"));
    }

    @Test
    void refuses_a_wrong_verifier_and_a_wrong_password() throws Exception {
        HttpResponse<String> wrong = login("wrong");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("E-mail ou senha incorretos.");
        HttpResponse<String> answer = redeem(code(login("right")), VERIFIER + "x");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("invalid_grant");
    }

    @Test
    void refuses_a_request_without_a_challenge_and_one_that_leads_elsewhere() throws Exception {
        Map<String, String> without = request();
        without.remove("code_challenge");
        location(browser.get(authorize(without))).hasParameter("error", "invalid_request");
        Map<String, String> elsewhere = request();
        elsewhere.put("redirect_uri", "http://127.0.0.1.evil.example/");
        HttpResponse<String> answer = browser.get(authorize(elsewhere));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void remembers_the_browser_until_sign_out() throws Exception {
        login("right");
        location(browser.get(authorize(request()))).hasParameter("code");
        HttpResponse<String> out = browser.get(authorize(request())
                .resolve("/logout?" + Browser.encode(Map.of("client_id", CLIENTS.panel(), "logout_uri", PANEL))));
        location(out).isEqualTo(URI.create(PANEL));
        assertThat(browser.get(authorize(request())).statusCode()).isEqualTo(200);
    }

    private Map<String, String> request() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return new HashMap<>(Map.of(
                "response_type", "code",
                "client_id", CLIENTS.panel(),
                "redirect_uri", PANEL,
                "scope", "openid profile email",
                "state", "s-1",
                "nonce", "n-1",
                "code_challenge_method", "S256",
                "code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(digest)));
    }

    private URI authorize(Map<String, String> request) {
        return issuer.tokenEndpoint().resolve("/oauth2/authorize?" + Browser.encode(request));
    }

    private HttpResponse<String> login(String password) throws Exception {
        return browser.post(
                authorize(request()), Map.of("username", DemoUsers.TENANT_ADMIN.email(), "password", password));
    }

    private static AbstractUriAssert<?> location(HttpResponse<String> answer) {
        return assertThat(URI.create(answer.headers().firstValue("Location").orElseThrow()));
    }

    private static String code(HttpResponse<String> answer) {
        location(answer).hasParameter("state", "s-1").hasParameter("code");
        String query = URI.create(answer.headers().firstValue("Location").orElseThrow())
                .getQuery();
        return query.replaceFirst(".*code=([^&]+).*", "$1");
    }

    private HttpResponse<String> redeem(String code, String verifier) throws Exception {
        return browser.post(
                issuer.tokenEndpoint(),
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", CLIENTS.panel(),
                        "redirect_uri", PANEL,
                        "code", code,
                        "code_verifier", verifier));
    }
}
