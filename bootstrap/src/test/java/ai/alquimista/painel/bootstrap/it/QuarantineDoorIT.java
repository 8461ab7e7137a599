package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.bootstrap.it.Quarantine.LIST;
import static ai.alquimista.painel.bootstrap.it.Quarantine.REPLAYED;
import static ai.alquimista.painel.bootstrap.it.Quarantine.decide;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may decide on events that were kept aside, and what is no decision. */
class QuarantineDoorIT {

    private final MeteredTenant tenant = MeteredTenant.onboard();
    private final Quarantine quarantine = new Quarantine(tenant);

    @AfterAll
    static void settle() {
        MeteredTenant.rolled();
    }

    @Test
    void is_open_to_our_own_people_alone() {
        String path = LIST + "/" + quarantine.keptAside().path("id").asText();
        for (Visitor visitor : Visitor.all()) {
            if (visitor.groups().stream().anyMatch(group -> group.name().startsWith("INTERNAL"))) continue;
            Map<String, String> headers = new HashMap<>(visitor.headers().get());
            headers.put("Content-Type", "application/json");

            assertThat(Http.patch(path, headers, REPLAYED).status())
                    .as(visitor.toString())
                    .isEqualTo(visitor.status());
        }
        assertThat(quarantine.events("pending")).hasSize(1);
        assertThat(quarantine.decisionsInTheLog()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                | status",
                "{\"status\":null}                 | status",
                "{\"status\":\"\"}                 | status",
                "{\"status\":\"pending\"}          | status",
                "{\"status\":\"REPLAYED\"}         | status",
                "{\"status\":1}                    | status",
                "{\"status\":[\"replayed\"]}       | status",
                "{\"status\":\"replayed\",\"x\":1} | x",
                "null                              | status",
                "[]                                | body",
                "\"replayed\"                      | body",
                "{                                 | body"
            })
    void refuses_a_body_that_decides_nothing_and_names_the_field(String body, String field) {
        Answer answer = decide(INTERNAL_SUPPORT, UUID.randomUUID().toString(), body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
        Leaks.assertNoneIn(answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "abc", "1-1-1-1-1", "%27%20OR%201", "550e8400-e29b-41d4-a716-44665544000g"})
    void refuses_what_is_no_id(String id) {
        Answer answer = decide(INTERNAL_SUPPORT, id, REPLAYED);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("id");
    }

    @Test
    void knows_an_event_by_its_own_id_alone() {
        ObjectNode event = tenant.event();
        quarantine.keptAside(event);

        for (String id :
                List.of(UUID.randomUUID().toString(), event.path("event_id").asText())) {
            Answer answer = decide(INTERNAL_SUPPORT, id, REPLAYED);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.json().path("detail").asText()).contains("evento");
        }
    }

    @Test
    void refuses_a_parameter_a_kind_of_body_and_a_method_that_it_does_not_know() {
        String path = LIST + "/" + UUID.randomUUID();
        Map<String, String> json = Quarantine.headers(INTERNAL_ADMIN);
        Map<String, String> text = new HashMap<>(json);
        text.put("Content-Type", "text/plain");

        assertThat(Http.patch(path + "?tenant_id=" + tenant.id(), json, REPLAYED)
                        .status())
                .isEqualTo(400);
        assertThat(Http.patch(path, text, REPLAYED).status()).isEqualTo(415);
        assertThat(Http.send("PATCH", path, json).status()).isEqualTo(400);
        assertThat(Http.patch(LIST, json, REPLAYED).status()).isEqualTo(405);
        assertThat(Http.send("GET", path, json).status()).isEqualTo(405);
    }
}
