package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.bootstrap.it.Manager.company;
import static ai.alquimista.painel.bootstrap.it.Manager.ifMatch;
import static ai.alquimista.painel.bootstrap.it.Manager.newCnpj;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_SUPPORT;
import static ai.alquimista.painel.local.issuer.DemoUsers.TENANT_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.TENANT_USER;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.local.issuer.DemoUser;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Companies that become tenants, and what becomes of them. */
class TenantChangesIT {

    private static final Duration SEEN = Duration.ofSeconds(5);

    private final Manager manager = new Manager(INTERNAL_ADMIN);

    @Test
    void begin_with_a_tenant_that_is_found_everywhere() {
        String cnpj = newCnpj();

        Answer answer = manager.onboard(company(cnpj, "1234.5"), Map.of());

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        JsonNode tenant = answer.json();
        assertThat(answer.header("Location"))
                .isEqualTo(Manager.TENANTS + "/" + tenant.path("id").asText());
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(tenant.path("status").asText()).isEqualTo("active");
        assertThat(tenant.path("time_zone").asText()).isEqualTo("America/Sao_Paulo");
        assertThat(answer.body()).contains("\"mrr_estimate\":1234.50");
        assertThat(manager.get(answer.header("Location")).json().path("tenant")).isEqualTo(tenant);
        Eventually.within(
                SEEN,
                () -> assertThat(manager.get(Manager.TENANTS + "?search=" + cnpj)
                                .json()
                                .at("/tenants/0/version")
                                .asInt())
                        .isEqualTo(1));
        assertThat(history(tenant.path("id").asText())).containsExactly("starter Saúde active 1234.50");
        assertThat(AuditLine.all("tenant.onboarded", INTERNAL_ADMIN))
                .anySatisfy(line ->
                        assertThat(line.tenant()).isEqualTo(tenant.path("id").asText()));
    }

    @Test
    void come_once_for_a_key() {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        String body = company(newCnpj(), "0");
        Answer first = manager.onboard(body, key);
        Answer again = manager.onboard(body, key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo("\"1\"");
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        Answer other = manager.onboard(company(newCnpj(), "0"), key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().path("code").asText()).isEqualTo("IDEMPOTENCY_MISMATCH");
    }

    @Test
    void come_once_for_a_cnpj_however_it_is_written() {
        String cnpj = newCnpj();
        manager.onboard(company(cnpj, "0"), Map.of());

        Answer taken = manager.onboard(
                company(cnpj.replaceFirst("(..)(...)(...)(....)(..)", "$1.$2.$3/$4-$5"), "0"), Map.of());

        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.json().path("code").asText()).isEqualTo("CONFLICT");
        Leaks.assertNoneIn(taken.body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{                              | body",
                "{'cnpj':'12345678000196'}      | name",
                "{'name':'a','cnpj':'12345678000196','segment':'a','plan':'starter','mrr_estimate':0} | cnpj",
                "{'name':'a','cnpj':'12345678000195','segment':'a','plan':'gold','mrr_estimate':0} | plan",
                "{'name':'a','cnpj':'12345678000195','segment':'a','plan':'starter','mrr_estimate':1e9} | mrr_estimate",
                "{'name':'a','cnpj':'12345678000195','segment':'a','plan':'starter','mrr_estimate':0,'time_zone':'+3'} |"
                        + " time_zone",
                "{'name':'a','cnpj':'12345678000195','segment':'a','plan':'starter','mrr_estimate':0,'status':'inactive'} |"
                        + " status"
            })
    void do_not_begin_with_what_is_no_company(String body, String field) {
        assertInvalid(manager.onboard(body.replace('\'', '"'), Map.of()), field);
    }

    @ParameterizedTest
    @CsvSource({"cnpj", "time_zone", "id", "created_at", "version", "limits"})
    void leave_alone_what_never_changes(String field) {
        assertInvalid(manager.change(manager.onboarded("1"), "{\"" + field + "\": \"x\"}"), field);
    }

    @Test
    void are_for_managers_alone() {
        UUID tenant = manager.onboarded("1");
        for (DemoUser user : List.of(INTERNAL_SUPPORT, TENANT_ADMIN, TENANT_USER)) {
            Manager other = new Manager(user);
            assertThat(other.onboard(company(newCnpj(), "0"), Map.of()).status())
                    .isEqualTo(403);
            assertThat(other.change(tenant, "{\"name\": \"x\"}").status()).isEqualTo(403);
        }
        Map<String, String> nobody = Map.of("Content-Type", "application/json");
        assertThat(Http.post(Manager.TENANTS, nobody, "{}".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(401);
        assertThat(Http.patch(Manager.TENANTS + "/" + tenant, nobody, "{}").status())
                .isEqualTo(401);
        assertThat(manager.change(UUID.randomUUID(), "{\"name\": \"x\"}").status())
                .isEqualTo(404);
    }

    @Test
    void go_from_status_to_status_and_leave_a_row_and_a_line_each() {
        UUID tenant = manager.onboarded("100");
        for (String status : List.of("suspended", "active", "inactive", "active", "suspended", "inactive"))
            assertThat(set(tenant, status).json().path("status").asText()).isEqualTo(status);

        assertThat(set(tenant, "suspended").status()).isEqualTo(409);
        assertThat(history(tenant.toString()))
                .extracting(row -> row.split(" ", -1)[2])
                .containsExactly("active", "suspended", "active", "inactive", "active", "suspended", "inactive");
        assertThat(changesInTheLog(tenant)).isEqualTo(6);
        assertThat(set(tenant, "inactive").json().path("version").asInt()).isEqualTo(7);
        assertThat(changesInTheLog(tenant)).isEqualTo(6);
    }

    @Test
    void shut_out_the_people_and_the_events_of_whoever_is_suspended() {
        UUID tenant = manager.onboarded("100");
        MeteredTenant metered = new MeteredTenant(tenant);
        OwnerEyes.write("INSERT INTO tenant_agents (tenant_id, agent_id, status) VALUES ('%s', '%s', 'active')"
                .formatted(tenant, MeteredTenant.AGENT));
        Member member = Member.of(tenant);
        assertThat(Http.get("/tenant/me", member.token()).status()).isEqualTo(200);
        metered.report(metered.event());

        assertThat(set(tenant, "suspended").status()).isEqualTo(200);

        Eventually.within(SEEN, () -> {
            assertThat(Http.get("/tenant/me", member.token()).status()).isEqualTo(403);
            assertThat(rejection(metered)).isEqualTo("TENANT_NOT_ACTIVE");
        });
        set(tenant, "active");
        Eventually.within(
                SEEN,
                () -> assertThat(Http.get("/tenant/me", member.token()).status())
                        .isEqualTo(200));
        MeteredTenant.rolled();
    }

    @Test
    void do_not_lead_to_a_plan_that_is_too_small() {
        UUID tenant = manager.onboarded("100");
        assertThat(manager.change(tenant, "{\"plan\": \"professional\"}").status())
                .isEqualTo(200);
        for (int user = 0; user < 6; user++) Member.of(tenant);

        Answer answer = manager.change(tenant, "{\"plan\": \"starter\"}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(history(tenant.toString())).last().isEqualTo("professional Saúde active 100.00");
    }

    @Test
    void are_made_of_the_version_that_was_read() {
        UUID tenant = manager.onboarded("100");

        Answer changed = manager.change(tenant, "{\"segment\": \"Varejo\"}", ifMatch(1));

        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        Answer stale = manager.change(tenant, "{\"segment\": \"Turismo\"}", ifMatch(1));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().path("code").asText()).isEqualTo("CONFLICT");
        assertInvalid(manager.change(tenant, "{\"segment\": \"a\"}", Map.of("If-Match", "2")), "If-Match");
        assertThat(history(tenant.toString())).last().isEqualTo("starter Varejo active 100.00");
    }

    private Answer set(UUID tenant, String status) {
        return manager.change(tenant, "{\"status\": \"" + status + "\"}");
    }

    private static String rejection(MeteredTenant tenant) {
        String batch = "{\"events\":[" + tenant.event() + "]}";
        Map<String, String> headers = Map.of(
                "Authorization",
                "Bearer " + Service.running().issuer().machineToken(),
                "Content-Type",
                "application/json");
        return Http.post("/ingest/agent-requests", headers, batch.getBytes(StandardCharsets.UTF_8))
                .json()
                .at("/rejected/0/code")
                .asText();
    }

    static List<String> history(String tenant) {
        return OwnerEyes.rows(
                "SELECT concat_ws(' ', plan, segment, status, mrr) FROM tenant_plan_history"
                        + " WHERE tenant_id = CAST(:tenant AS uuid) ORDER BY effective_at, seq",
                Map.of("tenant", tenant),
                (row, context) -> row.getString(1));
    }

    private static long changesInTheLog(UUID tenant) {
        return AuditLine.all("tenant.changed", INTERNAL_ADMIN).stream()
                .filter(line -> tenant.toString().equals(line.tenant()))
                .count();
    }

    private static void assertInvalid(Answer answer, String field) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
        Leaks.assertNoneIn(answer.body());
    }
}
