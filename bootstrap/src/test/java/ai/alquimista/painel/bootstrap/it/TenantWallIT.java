package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.FIRST_TENANT;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_SUPPORT;
import static ai.alquimista.painel.local.issuer.DemoUsers.SECOND_TENANT;
import static ai.alquimista.painel.local.issuer.DemoUsers.TENANT_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.TENANT_USER;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.domain.access.Group;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.local.issuer.DemoUser;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of whoever reaches over the wall, and who may look over it. */
class TenantWallIT {

    private static final String VIOLATION = "isolation.violation";
    private static final String READ = "tenant.data.read";
    private static final String METRIC = "painel_isolation_violations_total";

    static Stream<Operation> customersReads() {
        return Routes.reads(Group.TENANT_ADMIN);
    }

    static Stream<Operation> ourReads() {
        return Routes.reads(Group.INTERNAL_SUPPORT);
    }

    @ParameterizedTest
    @MethodSource("customersReads")
    void turns_a_customer_away_who_names_another_tenant(Operation operation) {
        String token = Service.running().token(TENANT_ADMIN);
        int before = AuditLine.all(VIOLATION, TENANT_ADMIN).size();
        double metric = metric();

        assertForbidden(Http.get(Routes.path(operation.path()) + "?tenant_id=" + SECOND_TENANT, token));

        assertRecorded(before, metric, operation, "FOREIGN_TENANT");
        assertThat(Http.get(Routes.path(operation.path()) + "?tenant_id=" + FIRST_TENANT, token)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void turns_a_token_away_that_claims_another_tenant() {
        int before = AuditLine.all(VIOLATION, TENANT_ADMIN).size();
        double metric = metric();

        assertForbidden(Http.get("/tenant/me", OddTokens.claiming(TENANT_ADMIN, SECOND_TENANT)));

        assertRecorded(before, metric, Operation.GET_TENANT_ME, "CLAIM_MISMATCH");
        assertThat(Http.get("/tenant/me", OddTokens.claiming(TENANT_ADMIN, FIRST_TENANT))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("ourReads")
    void notes_every_look_of_our_own_people_even_one_that_finds_nothing_new(Operation operation) {
        String token = Service.running().token(INTERNAL_SUPPORT);
        String path = Routes.path(operation.path()) + "?tenant_id=" + FIRST_TENANT;
        int before = AuditLine.all(READ, INTERNAL_SUPPORT).size();

        Answer first = Http.get(path, token);
        Answer second =
                Http.get(path, Map.of("Authorization", "Bearer " + token, "If-None-Match", first.header("ETag")));

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(AuditLine.all(READ, INTERNAL_SUPPORT).stream().skip(before))
                .hasSize(2)
                .allSatisfy(event -> {
                    assertThat(event.tenant()).isEqualTo(FIRST_TENANT.toString());
                    assertThat(event.action()).isEqualTo(operation.id());
                    assertThat(event.status()).isEqualTo("success");
                });
    }

    @Test
    void notes_nothing_where_a_customer_reads_its_own() {
        int before = AuditLine.all(READ, TENANT_ADMIN).size();

        assertThat(Http.get("/tenant/me", Service.running().token(TENANT_ADMIN)).status())
                .isEqualTo(200);

        assertThat(AuditLine.all(READ, TENANT_ADMIN)).hasSize(before);
    }

    @Test
    void hides_an_outside_services_own_words_from_plain_users() {
        try (Meddling rows = new Meddling()) {
            rows.failGmail(FIRST_TENANT, "550 mailbox unavailable");

            assertThat(gmail(TENANT_ADMIN).path("last_error").asText()).isEqualTo("550 mailbox unavailable");
            assertThat(gmail(TENANT_USER).has("last_error")).isFalse();
            assertThat(Http.get("/tenant/integrations", Service.running().token(TENANT_USER))
                            .body())
                    .doesNotContain("550 mailbox", "last_error");
        }
    }

    private static JsonNode gmail(DemoUser user) {
        JsonNode list = Http.get("/tenant/integrations", Service.running().token(user))
                .json()
                .path("integrations");
        Optional<JsonNode> gmail = StreamSupport.stream(list.spliterator(), false)
                .filter(each -> each.path("name").asText().equals("Gmail"))
                .findFirst();
        return gmail.orElseThrow();
    }

    private static void assertForbidden(Answer answer) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("code").asText()).isEqualTo("FORBIDDEN");
        assertThat(answer.body()).doesNotContain(SECOND_TENANT.toString());
    }

    private static void assertRecorded(int before, double metric, Operation operation, String ground) {
        List<AuditLine> events = AuditLine.all(VIOLATION, TENANT_ADMIN);
        assertThat(events).hasSize(before + 1);
        assertThat(events.getLast())
                .isEqualTo(new AuditLine(
                        FIRST_TENANT.toString(), operation.id(), "failure", ground, SECOND_TENANT.toString()));
        assertThat(metric()).isEqualTo(metric + 1);
    }

    private static double metric() {
        return Metric.of(METRIC);
    }
}
