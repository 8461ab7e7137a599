package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is an order, what is none, and what an order only would do. */
class CommandOrdersIT {

    private static final Duration SEEN = Duration.ofSeconds(5);

    private final Commander support = new Commander(INTERNAL_SUPPORT);
    private final Repair repair = Repair.needed();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                            | command_type",
                "null                                                          | command_type",
                "[]                                                            | body",
                "{                                                             | body",
                "{'command_type':'DANCE'}                                      | command_type",
                "{'command_type':'HEALTH_CHECK','tenant_id':'x'}               | tenant_id",
                "{'command_type':'HEALTH_CHECK','extra':1}                     | extra",
                "{'command_type':'HEALTH_CHECK','dry_run':'yes'}               | dry_run",
                "{'command_type':'HEALTH_CHECK','reason':' '}                  | reason",
                "{'command_type':'HEALTH_CHECK','parameters':[]}               | parameters",
                "{'command_type':'HEALTH_CHECK','parameters':{'x':1}}          | parameters.x",
                "{'command_type':'HEALTH_CHECK','parameters':{'targets':[1]}}  | parameters.targets",
                "{'command_type':'RESET_TOKEN','parameters':{'integration_id':'550e8400-e29b-41d4-a716-446655440001'}}"
                        + " | tenant_id",
                "{'command_type':'RESTART_AGENT','tenant_id':'550e8400-e29b-41d4-a716-446655440001'} |"
                        + " parameters.agent_id",
                "{'command_type':'REPROCESS_QUEUE'}                            | parameters.queue_name",
                "{'command_type':'REPROCESS_QUEUE','parameters':{'queue_name':'a b'}} | parameters.queue_name",
                "{'command_type':'REPROCESS_QUEUE','parameters':{'queue_name':'a','max_messages':0}} |"
                        + " parameters.max_messages",
                "{'command_type':'REPROCESS_QUEUE','parameters':{'queue_name':'a','max_messages':1001}} |"
                        + " parameters.max_messages",
                "{'command_type':'REPROCESS_QUEUE','parameters':{'queue_name':'a','max_messages':'9'}} |"
                        + " parameters.max_messages",
                "{'command_type':'REPROCESS_QUEUE','parameters':{'queue_name':'a','max_messages':1.5}} |"
                        + " parameters.max_messages",
            })
    void refuse_what_is_none_and_name_the_field(String body, String field) {
        assertInvalid(support.submit(body.replace('\'', '"')), field);
    }

    @Test
    void refuse_a_reason_of_501_characters_and_take_one_of_500() {
        String body = "{\"command_type\":\"HEALTH_CHECK\",\"dry_run\":true,\"reason\":\"%s\"}";

        assertInvalid(support.submit(body.formatted("é".repeat(501))), "reason");
        assertThat(support.submit(body.formatted("é".repeat(500))).status()).isEqualTo(200);
    }

    @Test
    void name_their_tenant_once() {
        String same = "{\"tenant_id\":\"" + repair.tenant() + "\"}";
        String other = "{\"tenant_id\":\"" + UUID.randomUUID() + "\"}";

        support.given(Commander.order("HEALTH_CHECK", repair.tenant(), same));
        assertInvalid(support.submit(Commander.order("HEALTH_CHECK", repair.tenant(), other)), "parameters.tenant_id");
    }

    @Test
    void are_about_a_tenant_that_exists() {
        Answer answer = support.submit(Commander.order("HEALTH_CHECK", UUID.randomUUID(), "{}"));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("code").asText()).isEqualTo("NOT_FOUND");
    }

    @Test
    void are_about_what_is_the_tenants_own() {
        Repair other = Repair.needed();
        String agent = "{\"agent_id\":\"" + UUID.randomUUID() + "\"}";

        assertUnprocessable(support.submit(repair.resetToken(other.integration())), "parameters.integration_id");
        assertUnprocessable(
                support.submit(Commander.order("RESTART_AGENT", repair.tenant(), agent)), "parameters.agent_id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inactive", "suspended"})
    void restart_no_agent_that_is_not_active(String status) {
        OwnerEyes.write(
                "UPDATE tenant_agents SET status = '" + status + "' WHERE tenant_id = '" + repair.tenant() + "'");

        assertUnprocessable(support.submit(repair.restartAgent()), "parameters.agent_id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inactive", "suspended"})
    void do_for_a_locked_tenant_what_helps_it_alone(String status) {
        new MeteredTenant(repair.tenant()).set(status);
        Changes.of(repair.tenant());

        Eventually.within(SEEN, () -> assertUnprocessable(support.submit(repair.restartAgent()), "tenant_id"));
        support.succeeds(Commander.order("HEALTH_CHECK", repair.tenant(), "{}"));
    }

    @Test
    void only_tell_what_they_would_touch_where_they_are_tried() {
        JsonNode reset = tried(repair.resetToken());
        JsonNode restart = tried(repair.restartAgent());

        assertThat(reset.at("/integration/name").asText()).isEqualTo("Gmail");
        assertThat(reset.at("/integration/has_credential").asBoolean()).isTrue();
        assertThat(restart.at("/agent/id").asText()).isEqualTo(Repair.AGENT.toString());
        assertThat(repair.credential()).exists();
        assertThat(repair.row().path("status").asText()).isEqualTo("error");
        assertThat(support.get(Commander.COMMANDS + "?tenant_id=" + repair.tenant())
                        .json()
                        .path("commands"))
                .isEmpty();
        assertUnprocessable(support.submit(dry(repair.resetToken(UUID.randomUUID()))), "parameters.integration_id");
    }

    private JsonNode tried(String order) {
        Answer answer = support.submit(dry(order));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static String dry(String order) {
        return "{\"dry_run\":true," + order.substring(1);
    }

    private static void assertInvalid(Answer answer, String field) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
        Leaks.assertNoneIn(answer.body());
    }

    private static void assertUnprocessable(Answer answer, String field) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
    }
}
