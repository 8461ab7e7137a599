package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.bootstrap.it.IncidentDesk.COMMENT;
import static ai.alquimista.painel.bootstrap.it.IncidentDesk.NEW;
import static ai.alquimista.painel.bootstrap.it.IncidentDesk.RESOLVED;
import static ai.alquimista.painel.bootstrap.it.IncidentDesk.newFor;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.local.issuer.DemoUser;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may work on incidents, on whose, and with what words. */
class IncidentDoorIT {

    private final UUID tenant = MeteredTenant.onboard().id();
    private final IncidentDesk customer = IncidentDesk.ofTenant(Customer.admin(tenant));
    private final IncidentDesk ours = IncidentDesk.ofOurs(INTERNAL_SUPPORT);

    @Test
    void is_open_to_a_tenants_users_for_a_look_alone() {
        String id = customer.opened(NEW);
        IncidentDesk user = IncidentDesk.ofTenant(Customer.user(tenant));

        assertThat(user.find(id).status()).isEqualTo(200);
        assertThat(user.list("").status()).isEqualTo(200);
        assertThat(user.open(NEW).status()).isEqualTo(403);
        assertThat(user.change(id, RESOLVED).status()).isEqualTo(403);
        assertThat(user.comment(id, COMMENT).status()).isEqualTo(403);
    }

    @Test
    void is_shut_for_customers_where_it_is_ours() {
        String id = customer.opened(NEW);
        for (DemoUser user : List.of(Customer.admin(tenant), Customer.user(tenant))) {
            IncidentDesk inside = IncidentDesk.ofOurs(user);
            assertThat(inside.find(id).status()).isEqualTo(403);
            assertThat(inside.open(newFor(tenant)).status()).isEqualTo(403);
            assertThat(inside.change(id, RESOLVED).status()).isEqualTo(403);
            assertThat(inside.comment(id, COMMENT).status()).isEqualTo(403);
            assertThat(inside.list("/events").status()).isEqualTo(403);
            assertThat(Told.answer(user, "/internal/staff").status()).isEqualTo(403);
        }
    }

    @Test
    void is_open_to_our_own_people_by_either_way() {
        for (DemoUser user : List.of(INTERNAL_ADMIN, INTERNAL_SUPPORT)) {
            String id = IncidentDesk.ofOurs(user).opened(newFor(tenant));
            assertThat(IncidentDesk.ofOurs(user).comment(id, COMMENT).status()).isEqualTo(201);
            String path = "/tenant/incidents/" + id + "?tenant_id=" + tenant;
            assertThat(Told.answer(user, path).status()).isEqualTo(200);
            assertThat(Http.patch(path, Quarantine.headers(user), RESOLVED).status())
                    .isEqualTo(200);
            assertThat(IncidentDesk.ofTenant(user).find(id).status()).isEqualTo(400);
        }
    }

    @Test
    void is_shut_without_a_token_and_for_whoever_left() {
        String id = customer.opened(NEW);
        Map<String, String> nobody = Map.of("Content-Type", "application/json");
        for (String path : List.of("/tenant/incidents", "/internal/incidents")) {
            assertThat(Http.post(path, nobody, NEW.getBytes(StandardCharsets.UTF_8))
                            .status())
                    .isEqualTo(401);
            assertThat(Http.patch(path + "/" + id, nobody, RESOLVED).status()).isEqualTo(401);
        }
        assertThat(IncidentDesk.ofOurs(Colleague.formerly("INTERNAL_ADMIN"))
                        .change(id, RESOLVED)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void leads_to_a_tenants_own_alone() {
        String id = customer.opened(NEW);
        IncidentDesk rival =
                IncidentDesk.ofTenant(Customer.admin(MeteredTenant.onboard().id()));
        String none = new UUID(9, 9).toString();

        for (String foreign : List.of(id, none)) {
            assertThat(rival.find(foreign).status()).isEqualTo(404);
            assertThat(rival.change(foreign, RESOLVED).status()).isEqualTo(404);
            assertThat(rival.comment(foreign, COMMENT).status()).isEqualTo(404);
        }
        assertThat(ours.find(none).status()).isEqualTo(404);
        assertThat(ours.change(none, RESOLVED).status()).isEqualTo(404);
        assertThat(ours.comment(none, COMMENT).status()).isEqualTo(404);
        assertThat(customer.list("?tenant_id=" + new UUID(9, 9)).status()).isEqualTo(403);
        assertThat(ours.found(id).path("status").asText()).isEqualTo("open");
        assertThat(ours.found(id).path("comments")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "null                                                  | title",
                "[]                                                    | body",
                "{                                                     | body",
                "{'title':' ','severity':'info'}                       | title",
                "{'title':'a\\u0000b','severity':'info'}               | title",
                "{'title':'x','severity':'bad'}                        | severity",
                "{'title':'x'}                                         | severity",
                "{'title':1,'severity':'info'}                         | title",
                "{'title':'x','severity':'info','created_by':'me'}     | created_by",
                "{'title':'x','severity':'info','tenant_id':'550e8400-e29b-41d4-a716-446655440002'} | tenant_id",
                "{'title':'x','severity':'info','status':'resolved'}   | status",
                "{'title':'x','severity':'info','assignee':'me'}       | assignee",
            })
    void takes_a_report_and_nothing_else(String body, String field) {
        assertInvalid(customer.open(body.replace('\'', '"')), field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                        | body",
                "{'status':null}           | status",
                "{'status':'closed'}       | status",
                "{'severity':7}            | severity",
                "{'assignee':{}}           | assignee",
                "{'assignee':' '}          | assignee",
                "{'title':'another'}       | title",
            })
    void takes_a_change_and_nothing_else(String body, String field) {
        assertInvalid(ours.change(customer.opened(NEW), body.replace('\'', '"')), field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'status':'acknowledged'}                    | status",
                "{'status':'open'}                            | status",
                "{'status':'resolved','severity':'info'}      | severity",
                "{'assignee':null}                            | assignee",
                "{}                                           | body",
            })
    void lets_a_tenants_administrator_only_end_one(String body, String field) {
        assertInvalid(customer.change(customer.opened(NEW), body.replace('\'', '"')), field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"text\":\"\"}", "{\"text\":\" \\n\"}", "{\"text\":\"a\\u0007\"}"})
    void takes_a_comment_that_says_something(String body) {
        assertInvalid(customer.comment(customer.opened(NEW), body), "text");
    }

    @Test
    void takes_texts_of_the_length_that_is_said() {
        String report = "{\"title\":\"%s\",\"description\":\"%s\",\"severity\":\"info\"}";
        String id = customer.opened(report.formatted("é".repeat(200), "é".repeat(10_000)));

        assertInvalid(customer.open(report.formatted("é".repeat(201), "")), "title");
        assertInvalid(customer.open(report.formatted("x", "é".repeat(10_001))), "description");
        assertThat(customer.comment(id, "{\"text\":\"" + "é".repeat(5_000) + "\"}")
                        .status())
                .isEqualTo(201);
        assertInvalid(customer.comment(id, "{\"text\":\"" + "é".repeat(5_001) + "\"}"), "text");
    }

    @Test
    void gives_one_to_nobody_who_is_not_on_the_staff() {
        String id = customer.opened(NEW);
        DemoUser left = Colleague.formerly("INTERNAL_SUPPORT");
        DemoUser theirs = Customer.admin(tenant);

        for (DemoUser nobody : List.of(left, theirs)) {
            Answer answer = ours.change(id, "{\"assignee\":\"" + nobody.sub() + "\"}");
            assertThat(answer.status()).as(answer.body()).isEqualTo(422);
            assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("assignee");
        }
        assertThat(ours.found(id).path("version").asInt()).isEqualTo(1);
    }

    @Test
    void names_those_whom_one_can_be_given_to() {
        DemoUser bia = Colleague.support();
        DemoUser left = Colleague.formerly("INTERNAL_SUPPORT");

        List<String> active = Told.texts(staff(""), "id");
        List<String> all = Told.texts(staff("?status=all"), "id");

        assertThat(active)
                .contains(bia.sub().toString())
                .doesNotContain(left.sub().toString());
        assertThat(all).contains(bia.sub().toString(), left.sub().toString());
        assertThat(staff("").findValues("email")).isEmpty();
        assertThat(Told.answer(INTERNAL_SUPPORT, "/internal/staff?status=gone").status())
                .isEqualTo(400);
    }

    private static JsonNode staff(String query) {
        Answer answer = Told.answer(INTERNAL_SUPPORT, "/internal/staff" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("staff");
    }

    private static void assertInvalid(Answer answer, String field) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
        Leaks.assertNoneIn(answer.body());
    }
}
