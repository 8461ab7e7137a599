package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.bootstrap.it.Quarantine.LIST;
import static ai.alquimista.painel.bootstrap.it.Quarantine.report;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.local.issuer.DemoUser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of events that were kept aside. */
class QuarantineListIT {

    private final MeteredTenant tenant = MeteredTenant.onboard();
    private final Quarantine quarantine = new Quarantine(tenant);

    @AfterAll
    static void settle() {
        MeteredTenant.rolled();
    }

    @Test
    void shows_an_event_beside_what_counts() {
        ObjectNode event = tenant.event();

        JsonNode shown = quarantine.keptAside(event);

        assertThat(shown.path("tenant_id").asText()).isEqualTo(tenant.id().toString());
        assertThat(shown.path("tenant_name").asText()).isEqualTo("Medida");
        assertThat(shown.path("event_id").asText())
                .isEqualTo(event.path("event_id").asText());
        assertThat(shown.path("decided_at").isNull()).isTrue();
        assertThat(shown.path("decided_by").isNull()).isTrue();
        assertThat(shown.at("/counted/tokens_used").asInt()).isEqualTo(30);
        assertThat(shown.at("/counted/status").asText()).isEqualTo("success");
        assertThat(shown.at("/reported/tokens_used").asInt()).isEqualTo(500);
        assertThat(shown.at("/reported/status").asText()).isEqualTo("error");
        assertThat(shown.at("/reported/response_time_ms").asInt()).isEqualTo(1_020);
        assertThat(shown.at("/reported/cost_usd").asDouble()).isEqualTo(1);
        assertThat(shown.at("/reported/agent_id").asText()).isEqualTo(MeteredTenant.AGENT.toString());
    }

    @Test
    void shows_what_is_pending_of_all_tenants_unless_told_otherwise() {
        String id = quarantine.keptAside().path("id").asText();

        JsonNode page = get(INTERNAL_ADMIN, LIST);

        assertThat(page.path("limit").asInt()).isEqualTo(50);
        assertThat(Told.texts(page.path("events"), "id")).contains(id);
        assertThat(Told.texts(page.path("events"), "status")).containsOnly("pending");
    }

    @Test
    void is_walked_by_a_cursor_that_opens_for_its_reader_and_filters_alone() {
        ObjectNode event = tenant.event();
        report(event);
        for (int tokens = 100; tokens < 105; tokens++) report(event.deepCopy().put("tokens_used", tokens));
        String list = LIST + "?limit=2&status=all&tenant_id=" + tenant.id();
        JsonNode page = get(INTERNAL_SUPPORT, list);
        String cursor = "&cursor=" + page.path("next_cursor").asText();
        List<String> walked = new ArrayList<>(Told.texts(page.path("events"), "id"));
        while (!page.path("next_cursor").isNull()) {
            page = get(
                    INTERNAL_SUPPORT,
                    list + "&cursor=" + page.path("next_cursor").asText());
            walked.addAll(Told.texts(page.path("events"), "id"));
            assertThat(page.path("total").asLong()).isEqualTo(5);
        }

        assertThat(walked).hasSize(5).isEqualTo(Told.texts(quarantine.events("all"), "id"));
        assertRefused(INTERNAL_ADMIN, list + cursor, "cursor");
        assertRefused(INTERNAL_SUPPORT, list.replace("status=all", "status=pending") + cursor, "cursor");
        assertRefused(INTERNAL_SUPPORT, LIST + "?status=all" + cursor, "cursor");
        assertRefused(INTERNAL_SUPPORT, list + "&offset=0" + cursor, "cursor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=101",
                "offset=10001",
                "status=open",
                "status=PENDING",
                "tenant_id=1",
                "cursor=abc",
                "x=1"
            })
    void refuses_what_is_out_of_bounds_by_name(String parameter) {
        assertRefused(INTERNAL_SUPPORT, LIST + "?" + parameter, parameter.substring(0, parameter.indexOf('=')));
    }

    @Test
    void notes_a_look_at_one_tenants_and_none_at_all_of_them() {
        int before = AuditLine.all("tenant.data.read", INTERNAL_SUPPORT).size();

        get(INTERNAL_SUPPORT, LIST);
        assertThat(AuditLine.all("tenant.data.read", INTERNAL_SUPPORT)).hasSize(before);
        quarantine.events("all");

        assertThat(AuditLine.all("tenant.data.read", INTERNAL_SUPPORT).stream().skip(before))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.tenant()).isEqualTo(tenant.id().toString());
                    assertThat(line.action()).isEqualTo("listInternalQuarantinedEvents");
                });
    }

    @Test
    void of_an_unknown_tenant_is_not_found() {
        assertThat(Told.answer(INTERNAL_SUPPORT, LIST + "?tenant_id=" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
    }

    private static JsonNode get(DemoUser user, String path) {
        Answer answer = Told.answer(user, path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static void assertRefused(DemoUser user, String path, String field) {
        Answer answer = Told.answer(user, path);
        assertThat(answer.status()).as(path).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
    }
}
