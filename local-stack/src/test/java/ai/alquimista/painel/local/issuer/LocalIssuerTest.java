package ai.alquimista.painel.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LocalIssuerTest {

    private static final Clients CLIENTS = Clients.withSecret("machine secret");

    private final LocalIssuer issuer = LocalIssuer.start(0, CLIENTS);
    private final Browser browser = new Browser();

    @BeforeEach
    void users() {
        DemoUsers.demonstration().forEach(user -> issuer.add(user, "right"));
        DemoUsers.mistaken().forEach(user -> issuer.add(user, "right"));
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void gives_an_access_token_of_cognitos_shape() throws Exception {
        HttpResponse<String> answer = password(DemoUsers.TENANT_ADMIN, "right");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JSONObjectUtils.parse(answer.body()))
                .containsEntry("token_type", "Bearer")
                .containsEntry("expires_in", 3600L)
                .containsKeys("access_token", "id_token", "refresh_token");
        String sub = DemoUsers.TENANT_ADMIN.sub().toString();
        Map<String, Object> claims = Claims.of(answer, "access_token");
        assertThat(claims)
                .containsEntry("sub", sub)
                .containsEntry("username", sub)
                .containsEntry("iss", issuer.issuer().toString())
                .containsEntry("client_id", CLIENTS.panel())
                .containsEntry("token_use", "access")
                .containsEntry("version", 2L)
                .containsEntry("cognito:groups", List.of("TENANT_ADMIN"))
                .containsOnlyKeys(
                        "sub",
                        "iss",
                        "client_id",
                        "origin_jti",
                        "token_use",
                        "scope",
                        "auth_time",
                        "iat",
                        "exp",
                        "jti",
                        "username",
                        "cognito:groups",
                        "version");
        assertThat(Claims.seconds(claims, "exp") - Claims.seconds(claims, "iat"))
                .isEqualTo(3600);
        SignedJWT token =
                SignedJWT.parse((String) JSONObjectUtils.parse(answer.body()).get("access_token"));
        assertThat(token.getHeader().toJSONObject())
                .containsOnlyKeys("kid", "alg")
                .containsEntry("alg", "RS256");
        assertThat(Claims.isVerifiable(issuer, token.serialize())).isTrue();
    }

    @Test
    void gives_an_id_token_of_cognitos_shape() throws Exception {
        assertThat(Claims.of(password(DemoUsers.TENANT_USER, "right"), "id_token"))
                .containsEntry("aud", CLIENTS.panel())
                .containsEntry("token_use", "id")
                .containsEntry("email", DemoUsers.TENANT_USER.email())
                .containsEntry("email_verified", true)
                .containsEntry("custom:tenant_id", DemoUsers.FIRST_TENANT.toString())
                .containsEntry("cognito:groups", List.of("TENANT_USER"))
                .containsKeys("name", "cognito:username", "auth_time", "jti", "origin_jti")
                .doesNotContainKeys("client_id", "scope", "username");
        assertThat(Claims.of(password(DemoUsers.INTERNAL_ADMIN, "right"), "id_token"))
                .doesNotContainKey("custom:tenant_id");
        assertThat(Claims.of(password(DemoUsers.WITHOUT_GROUP, "right"), "access_token"))
                .doesNotContainKey("cognito:groups");
    }

    @Test
    void refuses_wrong_passwords_strangers_and_removed_users() throws Exception {
        issuer.remove(DemoUsers.INTERNAL_SUPPORT);
        for (HttpResponse<String> answer :
                List.of(password(DemoUsers.INTERNAL_ADMIN, "wrong"), password(DemoUsers.INTERNAL_SUPPORT, "right"))) {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("\"invalid_grant\"");
        }
        HttpResponse<String> stranger = token(Map.of("grant_type", "password", "client_id", "another"));
        assertThat(stranger.statusCode()).isEqualTo(400);
        assertThat(stranger.body()).contains("\"invalid_client\"");
    }

    @Test
    void gives_a_machine_its_scope_by_form_or_basic_credentials() throws Exception {
        String basic = Base64.getEncoder()
                .encodeToString((CLIENTS.machine() + ":machine secret").getBytes(StandardCharsets.UTF_8));
        Map<String, String> form = Map.of("grant_type", "client_credentials", "scope", "usage/write");
        Map<String, String> whole = new HashMap<>(form);
        whole.put("client_id", CLIENTS.machine());
        whole.put("client_secret", "machine secret");
        for (HttpResponse<String> answer :
                List.of(browser.post(issuer.tokenEndpoint(), form, "Authorization", "Basic " + basic), token(whole))) {
            assertThat(Claims.of(answer, "access_token"))
                    .containsEntry("sub", CLIENTS.machine())
                    .containsEntry("client_id", CLIENTS.machine())
                    .containsEntry("scope", "usage/write")
                    .containsOnlyKeys(
                            "sub",
                            "iss",
                            "client_id",
                            "token_use",
                            "scope",
                            "auth_time",
                            "iat",
                            "exp",
                            "jti",
                            "version");
        }
        whole.put("client_secret", "guessed");
        assertThat(token(whole).body()).contains("\"invalid_client\"");
        whole.put("client_secret", "machine secret");
        whole.put("scope", "everything");
        assertThat(token(whole).body()).contains("\"invalid_scope\"");
    }

    @Test
    void rotates_keys_with_an_overlap() throws Exception {
        String before = issuer.accessToken(DemoUsers.INTERNAL_ADMIN);
        issuer.rotateKeys();
        String after = issuer.accessToken(DemoUsers.INTERNAL_ADMIN);
        assertThat(SignedJWT.parse(after).getHeader().getKeyID())
                .isNotEqualTo(SignedJWT.parse(before).getHeader().getKeyID());
        assertThat(Claims.isVerifiable(issuer, before)).isTrue();
        assertThat(Claims.isVerifiable(issuer, after)).isTrue();
        issuer.retireOldKeys();
        assertThat(Claims.isVerifiable(issuer, before)).isFalse();
        assertThat(Claims.isVerifiable(issuer, after)).isTrue();
    }

    @Test
    void signs_whatever_a_test_asks_for() throws Exception {
        Map<String, Object> header = new HashMap<>();
        header.put("typ", "at+jwt");
        String token = issuer.sign(Map.of("sub", "anyone"), header);
        assertThat(Claims.of(token)).containsExactly(Map.entry("sub", "anyone"));
        assertThat(SignedJWT.parse(token).getHeader().getType()).hasToString("at+jwt");
        assertThat(Claims.isVerifiable(issuer, token)).isTrue();
        assertThat(issuer.signRaw("{}", "[1]")).startsWith("e30.WzFd.");
    }

    @Test
    void answers_pages_of_this_machine_alone() throws Exception {
        HttpRequest.Builder preflight = HttpRequest.newBuilder(issuer.tokenEndpoint())
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", "http://localhost:5173");
        HttpResponse<String> answer = browser.send(preflight);
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("http://localhost:5173");
        assertThat(browser.send(HttpRequest.newBuilder(issuer.jwksUrl()).header("Origin", "https://evil.example"))
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
        HttpResponse<String> discovery = browser.get(URI.create(issuer.issuer() + "/.well-known/openid-configuration"));
        assertThat(JSONObjectUtils.parse(discovery.body()))
                .containsEntry("issuer", issuer.issuer().toString())
                .containsEntry("jwks_uri", issuer.jwksUrl().toString());
    }

    private HttpResponse<String> password(DemoUser user, String password) throws Exception {
        return token(Map.of(
                "grant_type",
                "password",
                "client_id",
                CLIENTS.panel(),
                "username",
                user.email(),
                "password",
                password));
    }

    private HttpResponse<String> token(Map<String, String> form) throws Exception {
        return browser.post(issuer.tokenEndpoint(), form);
    }
}
