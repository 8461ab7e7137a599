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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of tenants, by a manager's hand. */
class TenantChangesIT {

    private static final Duration SEEN = Duration.ofSeconds(5);

    private final Manager manager = new Manager(INTERNAL_ADMIN);

    @ParameterizedTest
    @CsvSource({"cnpj", "time_zone", "id", "created_at", "version", "limits"})
    void leave_alone_what_never_changes(String field) {
        Manager.assertInvalid(manager.change(manager.onboarded("1"), "{\"" + field + "\": \"x\"}"), field);
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
        assertThat(Manager.history(tenant.toString()))
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
        assertThat(Manager.history(tenant.toString())).last().isEqualTo("professional Saúde active 100.00");
    }

    @Test
    void are_made_of_the_version_that_was_read() {
        UUID tenant = manager.onboarded("100");

        Answer changed = manager.change(tenant, "{\"segment\": \"Varejo\"}", ifMatch(1));

        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        Answer stale = manager.change(tenant, "{\"segment\": \"Turismo\"}", ifMatch(1));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().path("code").asText()).isEqualTo("CONFLICT");
        Manager.assertInvalid(manager.change(tenant, "{\"segment\": \"a\"}", Map.of("If-Match", "2")), "If-Match");
        assertThat(Manager.history(tenant.toString())).last().isEqualTo("starter Varejo active 100.00");
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

    private static long changesInTheLog(UUID tenant) {
        return AuditLine.all("tenant.changed", INTERNAL_ADMIN).stream()
                .filter(line -> tenant.toString().equals(line.tenant()))
                .count();
    }
}
