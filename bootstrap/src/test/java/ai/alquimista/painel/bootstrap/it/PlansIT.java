package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.bootstrap.it.Manager.ifMatch;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_SUPPORT;
import static ai.alquimista.painel.local.issuer.DemoUsers.OTHER_TENANT_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.TENANT_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.TENANT_USER;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.local.issuer.DemoUser;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What customers can buy, and how that changes. */
class PlansIT {

    private static final Duration SEEN = Duration.ofSeconds(5);
    private static final String AS_EVER =
            "{\"name\": \"Enterprise\", \"monthly_price\": 3000, \"yearly_price\": 30000, \"max_agents\": 50, \"max_users\": 100}";

    private final Manager manager = new Manager(INTERNAL_ADMIN);

    @AfterEach
    void as_ever() {
        assertThat(manager.changePlan("enterprise", AS_EVER, Map.of()).status()).isEqualTo(200);
    }

    @Test
    void are_shown_to_our_own_people() {
        for (DemoUser user : List.of(INTERNAL_ADMIN, INTERNAL_SUPPORT)) {
            Answer answer = new Manager(user).get(Manager.PLANS);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(Told.texts(answer.json().path("plans"), "code"))
                    .containsExactly("starter", "professional", "enterprise");
        }
        JsonNode starter = manager.plan("starter");
        assertThat(starter.at("/limits/max_agents").asInt()).isEqualTo(3);
        assertThat(starter.path("versions").isArray()).isTrue();
    }

    @Test
    void are_shown_to_nobody_else_and_changed_by_managers_alone() {
        for (DemoUser user : List.of(TENANT_ADMIN, TENANT_USER))
            assertThat(new Manager(user).get(Manager.PLANS).status()).isEqualTo(403);
        for (DemoUser user : List.of(INTERNAL_SUPPORT, TENANT_ADMIN, TENANT_USER))
            assertThat(new Manager(user)
                            .changePlan("enterprise", AS_EVER, Map.of())
                            .status())
                    .isEqualTo(403);
        assertThat(Http.get(Manager.PLANS, Map.of()).status()).isEqualTo(401);
        assertThat(manager.changePlan("gold", AS_EVER, Map.of()).status()).isEqualTo(404);
    }

    @Test
    void become_a_new_version_with_a_new_price_and_no_revenue_follows() {
        JsonNode before = manager.plan("enterprise");
        long version = before.path("version").asLong();
        List<String> revenue = revenue();

        Answer answer = manager.changePlan("enterprise", "{\"monthly_price\": 3300.5}", ifMatch(version));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"" + (version + 1) + "\"");
        assertThat(answer.body()).contains("\"monthly_price\":3300.50");
        JsonNode earlier = answer.json().at("/versions/0");
        assertThat(earlier.path("version").asLong()).isEqualTo(version);
        assertThat(earlier.path("monthly_price")).isEqualTo(before.path("monthly_price"));
        assertThat(earlier.path("effective_at")).isEqualTo(before.path("updated_at"));
        assertThat(manager.plan("enterprise")).isEqualTo(answer.json());
        assertThat(revenue()).isEqualTo(revenue);
        assertThat(AuditLine.all("plan.changed", INTERNAL_ADMIN)).isNotEmpty();
        assertThat(manager.changePlan("enterprise", AS_EVER, ifMatch(version)).status())
                .isEqualTo(412);
    }

    @Test
    void take_nothing_away_from_whoever_has_more() {
        assertThat(manager.changePlan("enterprise", "{\"max_agents\": 1}", Map.of())
                        .status())
                .isEqualTo(200);

        Eventually.within(SEEN, () -> {
            JsonNode me = Http.get("/tenant/me", Service.running().token(OTHER_TENANT_ADMIN))
                    .json();
            assertThat(me.at("/limits/max_agents").asInt()).isEqualTo(1);
            assertThat(me.at("/usage/active_agents").asInt()).isGreaterThan(1);
        });
    }

    @Test
    void stay_where_nothing_changes() {
        JsonNode before = manager.plan("starter");

        Answer answer = manager.changePlan("starter", "{\"monthly_price\": 500, \"name\": \"Starter\"}", Map.of());

        assertThat(answer.json()).isEqualTo(before);
        assertThat(manager.plan("starter")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                    | body",
                "{'code':'x'}          | code",
                "{'monthly_price':-1}  | monthly_price",
                "{'max_agents':0}      | max_agents",
                "{'max_users':null}    | max_users"
            })
    void refuse_what_is_wrong_and_name_the_field(String body, String field) {
        Answer answer = manager.changePlan("starter", body.replace('\'', '"'), Map.of());

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
    }

    private static List<String> revenue() {
        return OwnerEyes.rows(
                "SELECT sum(mrr_estimate) || ' ' || (SELECT count(*) FROM tenant_plan_history) FROM tenants",
                Map.of(),
                (row, context) -> row.getString(1));
    }
}
