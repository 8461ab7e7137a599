package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.FIRST_TENANT;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_SUPPORT;
import static ai.alquimista.painel.local.issuer.DemoUsers.SECOND_TENANT;
import static ai.alquimista.painel.local.issuer.DemoUsers.TENANT_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.TENANT_USER;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What administrators do with integrations, and what of it is refused. */
class IntegrationChangesIT {

    private final UUID tenant = MeteredTenant.onboard().id();
    private final Outside support = new Outside(INTERNAL_SUPPORT, tenant);
    private final Outside admin = Outside.own(TENANT_ADMIN);

    @Test
    void add_one_that_waits_to_be_tested() {
        String name = Outside.name();
        Answer answer = support.post("", Outside.body(name, "segredo-1"), Map.of());

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        JsonNode added = answer.json();
        assertThat(answer.header("Location"))
                .isEqualTo(Outside.PATH + "/" + added.path("id").asText());
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(added.path("status").asText()).isEqualTo("pending");
        assertThat(added.at("/config/endpoint").asText()).isEqualTo(Outside.url());
        assertThat(added).isEqualTo(support.listed(added.path("id").asText()));
        assertThat(Outside.kept(tenant)).hasSize(1).isEqualTo(Outside.pointedTo(tenant));
        assertThat(Outside.lines(added.path("id").asText())).containsExactly("integration.created");
    }

    @Test
    void belong_to_a_customers_own_tenant() {
        JsonNode added = admin.added(Outside.name(), Outside.token());
        String id = added.path("id").asText();

        assertThat(admin.test(id).json().path("ok").asBoolean()).isTrue();
        assertThat(admin.patch(id, "{\"status\":\"inactive\"}", Map.of())
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("inactive");
        assertThat(admin.reconnect(id, "outro").json().path("status").asText()).isEqualTo("pending");
        assertThat(admin.delete(id, Map.of()).status()).isEqualTo(204);
        Eventually.until(Changes.SEEN, () -> admin.listed(id).isMissingNode());
        assertThat(Outside.kept(FIRST_TENANT)).containsExactlyInAnyOrderElementsOf(Outside.pointedTo(FIRST_TENANT));
    }

    @Test
    void are_for_administrators_alone_and_within_their_tenant() {
        String foreign = support.added(Outside.name(), null).path("id").asText();
        Outside user = Outside.own(TENANT_USER);
        Outside across = new Outside(TENANT_ADMIN, SECOND_TENANT);

        for (Outside each : List.of(user, across)) {
            assertThat(each.post("", Outside.body(Outside.name(), null), Map.of())
                            .status())
                    .isEqualTo(403);
            assertThat(each.patch(foreign, "{\"status\":\"inactive\"}", Map.of())
                            .status())
                    .isEqualTo(403);
            assertThat(each.delete(foreign, Map.of()).status()).isEqualTo(403);
            assertThat(each.reconnect(foreign, "x").status()).isEqualTo(403);
            assertThat(each.test(foreign).status()).isEqualTo(403);
        }
        for (Outside each : List.of(admin, new Outside(INTERNAL_ADMIN, SECOND_TENANT))) {
            assertThat(each.patch(foreign, "{\"status\":\"inactive\"}", Map.of())
                            .status())
                    .isEqualTo(404);
            assertThat(each.delete(foreign, Map.of()).status()).isEqualTo(404);
            assertThat(each.reconnect(foreign, "x").status()).isEqualTo(404);
            assertThat(each.test(foreign).status()).isEqualTo(404);
        }
        assertThat(Outside.own(INTERNAL_SUPPORT).test(foreign).status()).isEqualTo(400);
        assertThat(Http.post(Outside.PATH, Map.of(), new byte[0]).status()).isEqualTo(401);
        assertThat(support.listed(foreign).path("status").asText()).isEqualTo("pending");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                              | type",
                "{                                                               | body",
                "{'type':'crm'}                                                  | name",
                "{'type':'CRM','name':'a'}                                       | type",
                "{'type':'crm','name':' '}                                       | name",
                "{'type':'crm','name':'a','status':'active'}                     | status",
                "{'type':'crm','name':'a','tenant_id':'x'}                       | tenant_id",
                "{'type':'crm','name':'a','credential':1}                        | credential",
                "{'type':'crm','name':'a','credential':''}                       | credential",
                "{'type':'crm','name':'a','config':[]}                           | config",
                "{'type':'crm','name':'a','config':{'token':'x'}}                | config.token",
                "{'type':'crm','name':'a','config':{'endpoint':'https://example.com/'}} | config.endpoint",
                "{'type':'crm','name':'a','config':{'endpoint':'http://169.254.169.254/'}} | config.endpoint",
                "{'type':'crm','name':'a','config':{'intervalo_minutos':0}}      | config.intervalo_minutos",
            })
    void refuse_what_is_none_and_name_the_field(String body, String field) {
        Answer answer = support.post("", body.replace('\'', '"'), Map.of());

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
        Leaks.assertNoneIn(answer.body());
    }

    @Test
    void have_one_name_within_their_type() {
        String name = Outside.name();
        support.added(name, "segredo-1");
        String other = support.added(Outside.name(), null).path("id").asText();

        assertConflict(support.post("", Outside.body(name, "segredo-2"), Map.of()));
        assertConflict(support.patch(other, "{\"name\":\"" + name + "\"}", Map.of()));
        assertThat(Outside.kept(tenant)).hasSize(1).isEqualTo(Outside.pointedTo(tenant));
    }

    @Test
    void are_changed_as_they_were_read_or_not_at_all() {
        String id = support.added(Outside.name(), "segredo-1").path("id").asText();
        Map<String, String> first = Map.of("If-Match", "\"1\"");

        Answer changed = support.patch(id, "{\"config\":{\"account\":\"loja\"}}", first);

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(changed.json().at("/config/account").asText()).isEqualTo("loja");
        assertThat(changed.json().at("/config/endpoint").isNull()).isTrue();
        assertThat(support.patch(id, "{\"status\":\"inactive\"}", first).status())
                .isEqualTo(412);
        assertThat(support.delete(id, first).status()).isEqualTo(412);
        assertThat(support.post("/" + id + "/reconnect", "{\"credential\":\"x\"}", first)
                        .status())
                .isEqualTo(412);
        assertThat(support.patch(id, "{}", Map.of()).status()).isEqualTo(400);
        assertThat(support.patch(id, "{\"name\":null}", Map.of()).status()).isEqualTo(400);
        assertThat(support.delete(id, Map.of("If-Match", "\"2\"")).status()).isEqualTo(204);
        assertThat(Outside.kept(tenant)).isEmpty();
    }

    @Test
    void stand_as_their_last_test_went() {
        String id = support.added(Outside.name(), "falso").path("id").asText();

        JsonNode refused = support.test(id).json();

        assertThat(refused.path("ok").asBoolean()).isFalse();
        assertThat(refused.path("code").asText()).isEqualTo("credential_refused");
        assertThat(refused.path("http_status").asInt()).isEqualTo(401);
        assertThat(refused.at("/integration/status").asText()).isEqualTo("error");
        assertThat(refused.at("/integration/last_error").asText()).isEqualTo("401: credential refused");
        assertConflict(support.patch(id, "{\"status\":\"active\"}", Map.of()));

        JsonNode pending = support.reconnect(id, Outside.token()).json();
        assertThat(pending.path("status").asText()).isEqualTo("pending");
        assertThat(pending.path("last_error").isNull()).isTrue();
        JsonNode taken = support.test(id).json();

        assertThat(taken.path("ok").asBoolean()).isTrue();
        assertThat(taken.at("/integration/status").asText()).isEqualTo("active");
        assertThat(taken.at("/integration/last_sync_at").asText()).endsWith("Z");
        Eventually.within(Changes.SEEN, () -> assertThat(support.listed(id)).isEqualTo(taken.path("integration")));
        assertThat(Outside.kept(tenant)).hasSize(1).isEqualTo(Outside.pointedTo(tenant));
        assertThat(Outside.lines(id))
                .containsExactly(
                        "integration.created", "integration.tested", "integration.reconnected", "integration.tested");
    }

    @Test
    void are_tested_with_something_to_call_and_to_call_with() {
        String bare = support.added(Outside.name(), null).path("id").asText();
        assertConflict(support.test(bare));
        assertConflict(support.patch(bare, "{\"status\":\"active\"}", Map.of()));

        support.reconnect(bare, Outside.token());
        support.patch(bare, "{\"config\":{}}", Map.of());
        Answer nowhere = support.test(bare);
        assertThat(nowhere.status()).isEqualTo(422);
        assertThat(nowhere.json().at("/errors/0/field").asText()).isEqualTo("config.endpoint");

        support.patch(bare, "{\"status\":\"inactive\"}", Map.of());
        assertConflict(support.test(bare));
    }

    @Test
    void count_once_under_a_key() {
        String name = Outside.name();
        Map<String, String> key = Map.of("Idempotency-Key", "k-" + name.replace(' ', '-'));
        Answer first = support.post("", Outside.body(name, "segredo-1"), key);

        Answer again = support.post("", Outside.body(name, "segredo-1"), key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(support.post("", Outside.body(name, "segredo-2"), key).status())
                .isEqualTo(422);
        assertThat(Outside.kept(tenant)).hasSize(1).isEqualTo(Outside.pointedTo(tenant));
    }

    @Test
    void have_one_credential_however_many_bring_one_at_once() throws Exception {
        String id = support.added(Outside.name(), "segredo-0").path("id").asText();
        try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                String credential = "segredo-" + i;
                answers.add(callers.submit(() -> support.reconnect(id, credential)));
            }
            for (Future<Answer> answer : answers)
                assertThat(answer.get().status()).isIn(200, 503);
        }
        List<String> pointedTo = Outside.pointedTo(tenant);
        assertThat(pointedTo).hasSize(1);
        assertThat(Outside.kept(tenant)).containsAll(pointedTo);
        assertThat(Outside.kept(tenant))
                .filteredOn(name -> !pointedTo.contains(name))
                .isSubsetOf(Outside.doubted(tenant));
    }

    @Test
    void are_tried_from_the_panel_of_the_demonstration() {
        for (String name : List.of("Gmail", "WhatsApp Business")) {
            String id = OwnerEyes.rows(
                            "SELECT id FROM tenant_integrations WHERE tenant_id = :tenant AND name = :name",
                            Map.of("tenant", FIRST_TENANT, "name", name),
                            (row, context) -> row.getString(1))
                    .getFirst();
            assertThat(admin.test(id).json().path("ok").asBoolean()).as(name).isTrue();
        }
    }

    private static void assertConflict(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.json().path("code").asText()).isEqualTo("CONFLICT");
        Leaks.assertNoneIn(answer.body());
    }
}
