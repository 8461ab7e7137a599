package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.bootstrap.it.Company.address;
import static ai.alquimista.painel.bootstrap.it.Company.invitation;
import static ai.alquimista.painel.local.issuer.DemoUsers.FIRST_TENANT;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A tenant's people, from their invitation to the day that they are let in no more. */
class TenantUsersIT {

    private static final Duration BITES = Duration.ofSeconds(5);
    private static final Duration FOLLOWED_UP = Duration.ofSeconds(40);
    private static final String DISABLE = "{\"status\": \"inactive\"}";
    private static final String DEMOTE = "{\"role\": \"user\"}";
    private static final String ME = "/tenant/me";

    private final Company company = Company.founded();
    private final String email = address();

    @AfterEach
    void mend() {
        Service.running().directory().mend();
    }

    @Test
    void are_invited_sign_in_change_and_are_let_in_no_more() {
        Answer invited = company.invite(email, "user");
        assertThat(invited.status()).as(invited.body()).isEqualTo(201);
        UUID user = Company.id(invited);
        assertThat(invited.header("Location")).isEqualTo(Company.USERS + "/" + user);
        assertThat(invited.header("ETag")).isEqualTo("\"1\"");
        assertThat(invited.json().path("status").asText()).isEqualTo("active");

        String first = Company.signIn(email);
        assertThat(Http.get(ME, first).json().path("id").asText())
                .isEqualTo(company.tenant().toString());
        assertThat(Http.get(Company.USERS, first).status()).isEqualTo(403);

        Answer promoted = company.change(user, "{\"role\": \"admin\"}");
        assertThat(promoted.status()).as(promoted.body()).isEqualTo(200);
        assertThat(promoted.header("ETag")).isEqualTo("\"2\"");
        String second = Company.signIn(email);
        assertThat(Http.get(Company.USERS, second).json().path("total").asInt()).isEqualTo(2);

        assertThat(company.change(user, DISABLE).json().path("status").asText()).isEqualTo("inactive");
        assertThat(Company.signIn(email)).isEmpty();
        Eventually.within(BITES, () -> assertThat(Http.get(ME, second).status()).isEqualTo(403));
    }

    @Test
    void are_shown_by_name_with_the_version_that_a_change_names() {
        company.invite(email, "viewer");

        Answer list = company.list();

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.header("ETag")).isNotEmpty();
        assertThat(list.header("Cache-Control")).contains("private");
        assertThat(Told.texts(list.json().path("users"), "full_name")).containsExactly("Beatriz D'Ávila", "Chefe");
        assertThat(list.json().at("/users/0/version").asInt()).isEqualTo(1);
        assertThat(list.json().at("/users/0/role").asText()).isEqualTo("viewer");
    }

    @ParameterizedTest
    @CsvSource({"INTERNAL_SUPPORT, 403", "TENANT_USER, 403", "no token, 401", "id token, 401", "no role, 403"})
    void are_managed_by_administrators_alone(String who, int status) {
        Visitor visitor = Visitor.all().stream()
                .filter(each -> each.name().equals(who))
                .findFirst()
                .orElseThrow();
        String query = visitor.query(Company.USERS);

        assertThat(Http.get(Company.USERS + query, visitor.headers().get()).status())
                .isEqualTo(status);
        assertThat(Http.post(Company.USERS + query, json(visitor.headers().get()), bytes(invitation(email, "user")))
                        .status())
                .isEqualTo(status);
        assertThat(Http.patch(
                                Company.USERS + "/" + company.adminRow() + query,
                                json(visitor.headers().get()),
                                DISABLE)
                        .status())
                .isEqualTo(status);
        assertThat(Service.running().issuer().user(email)).isEmpty();
    }

    @Test
    void are_managed_by_our_own_administrators_in_the_tenant_that_they_name() {
        Map<String, String> headers =
                json(Map.of("Authorization", "Bearer " + Service.running().token(INTERNAL_ADMIN)));
        String query = "?tenant_id=" + company.tenant();

        assertThat(Http.get(Company.USERS, headers).status()).isEqualTo(400);
        assertThat(Http.post(Company.USERS + query, headers, bytes(invitation(email, "user")))
                        .status())
                .isEqualTo(201);
        assertThat(Http.get(Company.USERS + query, headers).json().path("total").asInt())
                .isEqualTo(2);
        assertThat(AuditLine.all("tenant.user.invited", INTERNAL_ADMIN))
                .anySatisfy(line ->
                        assertThat(line.tenant()).isEqualTo(company.tenant().toString()));
    }

    @Test
    void of_another_tenant_are_out_of_reach() {
        Company other = Company.founded();

        assertThat(Http.get(
                                Company.USERS + "?tenant_id=" + FIRST_TENANT,
                                Service.running().token(company.admin()))
                        .status())
                .isEqualTo(403);
        assertThat(company.change(other.adminRow(), DISABLE).status()).isEqualTo(404);
        assertThat(other.list().json().at("/users/0/status").asText()).isEqualTo("active");
    }

    @Test
    void of_another_tenant_cannot_be_invited_and_nobody_is_told_whose_they_are() {
        Company other = Company.founded();
        other.invite(email, "user");

        Answer answer = company.invite(email, "user");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).doesNotContain(other.tenant().toString(), email);
        assertThat(company.list().json().path("total").asInt()).isEqualTo(1);
    }

    @Test
    void are_invited_once_under_one_key() {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        Answer first = company.post(invitation(email, "user"), key);
        Answer again = company.post(invitation(email, "user"), key);

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(company.post(invitation(email, "admin"), key).status()).isEqualTo(422);
        assertThat(company.invite(email.toUpperCase(Locale.ROOT), "user").status())
                .isEqualTo(409);
        assertThat(company.list().json().path("total").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tenant_id", "cognito_sub", "status", "id", "version"})
    void are_given_nothing_that_is_not_asked_for(String field) {
        String body = invitation(email, "user").replace("}", ", \"" + field + "\": \"active\"}");

        assertInvalid(company.post(body, Map.of()), field);
        assertThat(company.list().json().path("total").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                    | body",
                "null                  | body",
                "[]                    | body",
                "{'role': null}        | role",
                "{'role': 'owner'}     | role",
                "{'status': 'invited'} | status",
                "{'full_name': ' '}    | full_name",
                "{'email': 'x@y.co'}   | email",
                "{'tenant_id': 'x'}    | tenant_id"
            })
    void are_not_changed_by_what_is_no_change(String body, String field) {
        assertInvalid(company.change(company.adminRow(), body.replace('\'', '"')), field);
    }

    @Test
    void are_changed_in_the_version_that_was_read() {
        UUID user = Company.id(company.invite(email, "user"));

        assertThat(company.change(user, DEMOTE, Map.of("If-Match", "\"7\"")).status())
                .isEqualTo(412);
        assertThat(company.change(user, "{\"role\": \"viewer\"}", Map.of("If-Match", "\"1\""))
                        .header("ETag"))
                .isEqualTo("\"2\"");
        assertThat(company.change(user, DEMOTE, Map.of("If-Match", "\"1\"")).status())
                .isEqualTo(412);
    }

    @Test
    void keep_an_administrator_and_fit_the_plan() {
        assertThat(company.change(company.adminRow(), DEMOTE).status()).isEqualTo(409);
        assertThat(company.change(company.adminRow(), DISABLE).status()).isEqualTo(409);
        for (int number = 0; number < 4; number++)
            assertThat(company.invite(address(), "user").status()).isEqualTo(201);

        assertThat(company.invite(address(), "user").status()).isEqualTo(409);
    }

    @Test
    void are_followed_up_once_the_identity_provider_is_back() {
        UUID user = Company.id(company.invite(address(), "admin"));
        Service.running().directory().cut();

        Answer away = company.invite(email, "user");
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.header("Retry-After")).isNotEmpty();
        Answer demoted = company.change(user, DEMOTE);
        assertThat(demoted.status()).as(demoted.body()).isEqualTo(200);
        assertThat(Service.running().issuer().user(email)).isEmpty();
        Service.running().directory().mend();

        Eventually.within(FOLLOWED_UP, () -> assertThat(open()).isZero());
        assertThat(Company.signIn(email)).isNotEmpty();
        assertThat(Service.running()
                        .issuer()
                        .user(demoted.json().path("email").asText())
                        .orElseThrow()
                        .groups())
                .containsExactly("TENANT_USER");
    }

    @Test
    void are_invited_by_the_same_request_again() {
        Service.running().directory().cut();
        assertThat(company.invite(email, "user").status()).isEqualTo(503);
        Service.running().directory().mend();

        Eventually.within(
                FOLLOWED_UP,
                () -> assertThat(company.invite(email, "user").status()).isIn(201, 409));
        assertThat(Company.signIn(email)).isNotEmpty();
    }

    @Test
    void are_noted_in_the_log_without_a_name_or_an_address() {
        UUID user = Company.id(company.invite(email, "admin"));
        company.change(user, "{\"role\": \"viewer\", \"full_name\": \"Outro Nome\"}");

        assertThat(OwnerEyes.rows(
                        "SELECT event_type || ' ' || action || ' ' || details::text FROM operational_events"
                                + " WHERE resource_id = :user ORDER BY created_at",
                        Map.of("user", user.toString()),
                        (row, any) -> row.getString(1)))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("tenant.user.invited inviteTenantUser"),
                        line -> assertThat(line).startsWith("tenant.user.activated inviteTenantUser"),
                        line -> assertThat(line)
                                .startsWith("tenant.user.changed updateTenantUser")
                                .contains("viewer", "changed"))
                .allSatisfy(line -> assertThat(line).doesNotContain(email, "Outro", "Beatriz"));
    }

    private int open() {
        return OwnerEyes.rows(
                        "SELECT count(*) FROM directory_tasks WHERE tenant_id = :tenant",
                        Map.of("tenant", company.tenant()),
                        (row, any) -> row.getInt(1))
                .getFirst();
    }

    private static void assertInvalid(Answer answer, String field) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
        Leaks.assertNoneIn(answer.body());
    }

    private static Map<String, String> json(Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Content-Type", "application/json");
        return all;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
