package ai.alquimista.painel.bootstrap.it;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.local.issuer.DemoUser;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** A tenant of a test's own, with one administrator and room for four more people. */
record Company(UUID tenant, DemoUser admin, UUID adminRow) {

    static final String USERS = "/tenant/users";

    static Company founded() {
        UUID tenant = MeteredTenant.onboard().id();
        UUID sub = UUID.randomUUID();
        UUID row = UUID.randomUUID();
        DemoUser admin = new DemoUser(
                sub, "chefe." + sub + "@empresa.example", "Chefe", List.of("TENANT_ADMIN"), Optional.of(tenant));
        Service.running().issuer().add(admin, Service.running().stack().password(admin));
        Service.running()
                .owner()
                .useHandle(handle -> handle.execute("""
                INSERT INTO alquimista_platform.tenant_users (tenant_id, id, cognito_sub, email, full_name, role, status)
                VALUES (?, ?, ?, ?, ?, 'admin', 'active')
                """, tenant, row, sub.toString(), admin.email(), admin.name()));
        return new Company(tenant, admin, row);
    }

    /** With room for a hundred. */
    static Company large() {
        Company company = founded();
        OwnerEyes.write("UPDATE tenants SET plan = 'enterprise' WHERE id = '" + company.tenant() + "'");
        return company;
    }

    /** An address that nobody has yet. */
    static String address() {
        return "pessoa." + UUID.randomUUID() + "@empresa.example";
    }

    static String invitation(String email, String role) {
        return "{\"email\": \"%s\", \"full_name\": \"Beatriz D'Ávila\", \"role\": \"%s\"}".formatted(email, role);
    }

    /** By the administrator. */
    Answer invite(String email, String role) {
        return invite(Service.running().baseUrl(), email, role);
    }

    Answer invite(URI server, String email, String role) {
        return Http.post(server, USERS, headers(Map.of()), bytes(invitation(email, role)));
    }

    Answer post(String body, Map<String, String> more) {
        return Http.post(USERS, headers(more), bytes(body));
    }

    Answer change(UUID user, String body) {
        return change(user, body, Map.of());
    }

    Answer change(UUID user, String body, Map<String, String> more) {
        return Http.patch(USERS + "/" + user, headers(more), body);
    }

    Answer list() {
        return Http.get(USERS, Service.running().token(admin));
    }

    /** Somebody's tokens for the password that an invitation told them; an access token, or what stands for its lack. */
    static String signIn(String email) {
        Map<String, String> form = Map.of(
                "grant_type",
                "password",
                "client_id",
                Service.running().issuer().clients().panel(),
                "username",
                email,
                "password",
                Service.running().stack().secret("user." + email));
        String encoded = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        URI endpoint = Service.running().issuer().tokenEndpoint();
        return Http.post(
                        endpoint.resolve("/"),
                        endpoint.getPath().substring(1),
                        Map.of("Content-Type", "application/x-www-form-urlencoded"),
                        bytes(encoded))
                .json()
                .path("access_token")
                .asText();
    }

    static UUID id(Answer answer) {
        return UUID.fromString(answer.json().path("id").asText());
    }

    private Map<String, String> headers(Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("Authorization", "Bearer " + Service.running().token(admin));
        headers.put("Content-Type", "application/json");
        return headers;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
