package ai.alquimista.painel.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.port.IdentityDirectory;
import ai.alquimista.painel.application.port.IdentityDirectory.DirectoryUser;
import ai.alquimista.painel.application.port.IdentityDirectory.Matched;
import ai.alquimista.painel.aws.directory.CognitoClients;
import ai.alquimista.painel.aws.directory.CognitoDirectory;
import ai.alquimista.painel.aws.directory.CognitoSettings;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.tenant.TenantId;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** The issuer's users, administered by the adapter that administers Cognito's. */
class UserPoolTest {

    private static final Clients CLIENTS = Clients.withSecret("machine secret");
    private static final TenantId ACME = new TenantId(DemoUsers.FIRST_TENANT);
    private static final TenantId RIVAL = new TenantId(DemoUsers.SECOND_TENANT);
    private static final String NOVA = "nova@acme.com.br";
    private static final String PASSWORD = "first of " + NOVA;

    private final Browser browser = new Browser();
    private final LocalIssuer issuer;
    private final CognitoIdentityProviderClient client;
    private final IdentityDirectory directory;
    private final Path kept;

    UserPoolTest(@TempDir Path folder) {
        kept = folder.resolve("users.json");
        issuer = started();
        issuer.introduce(DemoUsers.TENANT_ADMIN, "right");
        client = CognitoClients.open(
                new CognitoSettings("us-east-1", Optional.of(issuer.userPoolEndpoint()), issuer.userPool()));
        directory = new CognitoDirectory(client, issuer.userPool());
    }

    private LocalIssuer started() {
        return LocalIssuer.start(0, CLIENTS, kept, email -> "first of " + email);
    }

    @AfterEach
    void stop() {
        client.close();
        issuer.close();
    }

    @Test
    void sign_in_once_they_were_invited_and_are_what_they_were_invited_as() throws Exception {
        Matched matched = directory.match(wanted(Group.TENANT_ADMIN, true, Optional.empty(), false));

        Map<String, Object> claims = Claims.of(password(issuer, NOVA, PASSWORD), "id_token");
        assertThat(matched).isEqualTo(new Matched.Known(new UserId(String.valueOf(claims.get("sub")))));
        assertThat(claims)
                .containsEntry("cognito:groups", List.of("TENANT_ADMIN"))
                .containsEntry("custom:tenant_id", ACME.toString())
                .containsEntry("email", NOVA)
                .containsEntry("name", "Nova D'Ávila");
    }

    @Test
    void lose_what_they_held_when_they_are_signed_out_and_get_what_they_are_now() throws Exception {
        Optional<UserId> sub = known(directory.match(wanted(Group.TENANT_ADMIN, true, Optional.empty(), false)));
        HttpResponse<String> before = password(issuer, NOVA, PASSWORD);
        assertThat(refresh(before).statusCode()).isEqualTo(200);

        directory.match(wanted(Group.TENANT_USER, true, sub, true));

        assertThat(refresh(before).body()).contains("invalid_grant");
        assertThat(Claims.of(password(issuer, NOVA, PASSWORD), "access_token"))
                .containsEntry("cognito:groups", List.of("TENANT_USER"));
    }

    @Test
    void who_are_disabled_neither_sign_in_nor_go_on() throws Exception {
        Optional<UserId> sub = known(directory.match(wanted(Group.TENANT_USER, true, Optional.empty(), false)));
        HttpResponse<String> before = password(issuer, NOVA, PASSWORD);

        directory.match(wanted(Group.TENANT_USER, false, sub, false));
        assertThat(password(issuer, NOVA, PASSWORD).body()).contains("invalid_grant");
        assertThat(refresh(before).body()).contains("invalid_grant");

        directory.match(wanted(Group.TENANT_USER, true, sub, false));
        assertThat(password(issuer, NOVA, PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void are_one_tenants_alone() {
        directory.match(wanted(Group.TENANT_USER, true, Optional.empty(), false));

        assertThat(directory.match(
                        new DirectoryUser(RIVAL, NOVA, "Nova", Group.TENANT_USER, true, Optional.empty(), false)))
                .isEqualTo(new Matched.Unusable());
    }

    @Test
    void are_there_after_a_restart_as_they_were_changed() throws Exception {
        directory.match(wanted(Group.TENANT_USER, true, Optional.empty(), false));
        directory.match(new DirectoryUser(
                ACME,
                DemoUsers.TENANT_ADMIN.email(),
                "Outro Nome",
                Group.TENANT_USER,
                true,
                Optional.of(new UserId(DemoUsers.TENANT_ADMIN.sub().toString())),
                false));

        try (LocalIssuer again = started()) {
            again.introduce(DemoUsers.TENANT_ADMIN, "right");

            assertThat(Claims.of(password(again, NOVA, PASSWORD), "access_token"))
                    .containsEntry("cognito:groups", List.of("TENANT_USER"));
            assertThat(Claims.of(password(again, DemoUsers.TENANT_ADMIN.email(), "right"), "id_token"))
                    .containsEntry("name", "Outro Nome")
                    .containsEntry("cognito:groups", List.of("TENANT_USER"));
        }
    }

    @Test
    void find_their_first_password_on_the_login_page_until_they_used_it() throws Exception {
        directory.match(wanted(Group.TENANT_USER, true, Optional.empty(), false));
        assertThat(browser.get(loginPage()).body()).contains(NOVA, PASSWORD);

        password(issuer, NOVA, PASSWORD);

        assertThat(browser.get(loginPage()).body()).doesNotContain(NOVA);
    }

    private URI loginPage() {
        return issuer.tokenEndpoint()
                .resolve("/login?response_type=code&code_challenge_method=S256&code_challenge=" + "a".repeat(43)
                        + "&client_id=" + CLIENTS.panel() + "&redirect_uri="
                        + URLEncoder.encode("http://127.0.0.1:8080/app/callback", StandardCharsets.UTF_8));
    }

    private HttpResponse<String> password(LocalIssuer at, String email, String password) throws Exception {
        return browser.post(
                at.tokenEndpoint(),
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        CLIENTS.panel(),
                        "username",
                        email,
                        "password",
                        password));
    }

    private HttpResponse<String> refresh(HttpResponse<String> before) throws Exception {
        return browser.post(
                issuer.tokenEndpoint(),
                Map.of(
                        "grant_type",
                        "refresh_token",
                        "client_id",
                        CLIENTS.panel(),
                        "refresh_token",
                        Claims.token(before, "refresh_token")));
    }

    private static Optional<UserId> known(Matched matched) {
        return matched instanceof Matched.Known known ? Optional.of(known.sub()) : Optional.empty();
    }

    private static DirectoryUser wanted(Group group, boolean enabled, Optional<UserId> known, boolean signOut) {
        return new DirectoryUser(ACME, NOVA, "Nova D'Ávila", group, enabled, known, signOut);
    }
}
