package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.bootstrap.it.Assigner.agent;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.local.issuer.DemoUser;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The whole life of a customer, over HTTP alone: what each step brings, what it is worth, and what the log tells of it. */
class TenantLifeIT {

    private static final Duration BITES = Duration.ofSeconds(5);
    private static final Duration ROLLED = Duration.ofSeconds(40);
    private static final Duration PROVED = Duration.ofMinutes(2);
    private static final String ME = "/tenant/me";

    private final Manager manager = new Manager(INTERNAL_ADMIN);
    private final Revenue before = Revenue.now();
    private final UUID tenant = manager.onboarded("500.00");
    private final MeteredTenant metered = new MeteredTenant(tenant);

    @Test
    void is_lived_from_the_panel_alone() {
        Revenue.assertGrownBy(before, "500.00", "0.00", "0.00");
        assignAgents();
        DemoUser ana = invite("admin");
        connectIntegration(ana);
        reportUsage(ana);
        upgrade();
        endIncident(ana);
        suspendAndReactivate(ana);
        leave(ana);
        assertStory();
    }

    private void assignAgents() {
        Assigner desk = new Assigner(INTERNAL_ADMIN, tenant);
        for (int number = 1; number <= 3; number++)
            assertThat(desk.assign(agent(number)).status()).isEqualTo(201);

        assertThat(desk.assign(agent(4)).status()).as("beyond the plan").isEqualTo(409);
    }

    /** Somebody who is invited by us, and signs in with what the invitation told. */
    private DemoUser invite(String role) {
        String email = Company.address();
        Answer invited =
                Http.post(Company.USERS + "?tenant_id=" + tenant, headers(), bytes(Company.invitation(email, role)));
        assertThat(invited.status()).as(invited.body()).isEqualTo(201);

        assertThat(Http.get(ME, Company.signIn(email)).json().path("id").asText())
                .isEqualTo(tenant.toString());
        UUID sub = OwnerEyes.rows(
                        "SELECT cognito_sub::uuid AS sub FROM tenant_users WHERE tenant_id = :tenant AND email = :email",
                        Map.of("tenant", tenant, "email", email),
                        (row, context) -> row.getObject("sub", UUID.class))
                .getFirst();
        return new DemoUser(sub, email, "Ana", List.of("TENANT_ADMIN"), Optional.of(tenant));
    }

    private static void connectIntegration(DemoUser ana) {
        Outside own = Outside.own(ana);
        String id = own.added(Outside.name(), Outside.token()).path("id").asText();

        assertThat(own.test(id).json().path("ok").asBoolean()).isTrue();
        Eventually.within(
                BITES, () -> assertThat(own.listed(id).path("status").asText()).isEqualTo("active"));
    }

    private void reportUsage(DemoUser ana) {
        Eventually.within(BITES, () -> metered.report(metered.event()));
        metered.report(metered.event(), metered.event());

        Eventually.within(
                ROLLED,
                () -> assertThat(get("/tenant/usage?period=7d", ana)
                                .json()
                                .at("/summary/total_requests")
                                .asInt())
                        .isEqualTo(3));
    }

    private void upgrade() {
        assertChanged("{\"plan\": \"professional\", \"mrr_estimate\": 1500.00}");

        assertThat(new Assigner(INTERNAL_ADMIN, tenant).assign(agent(4)).status())
                .isEqualTo(201);
        Revenue.assertGrownBy(before, "500.00", "1000.00", "0.00");
    }

    private static void endIncident(DemoUser ana) {
        IncidentDesk customer = IncidentDesk.ofTenant(ana);
        IncidentDesk ours = IncidentDesk.ofOurs(INTERNAL_SUPPORT);
        String id = customer.opened(IncidentDesk.NEW);
        assertThat(ours.change(id, IncidentDesk.status("acknowledged")).status())
                .isEqualTo(200);
        assertThat(ours.comment(id, IncidentDesk.COMMENT).status()).isEqualTo(201);
        assertThat(ours.change(id, IncidentDesk.RESOLVED).status()).isEqualTo(200);

        assertThat(customer.found(id).path("status").asText()).isEqualTo("resolved");
        assertThat(customer.found(id).path("comments")).hasSize(1);
    }

    private void suspendAndReactivate(DemoUser ana) {
        assertChanged("{\"status\": \"suspended\"}");
        assertTurnedAway(ana);
        Revenue.assertGrownBy(before, "500.00", "1000.00", "0.00");

        assertChanged("{\"status\": \"active\"}");
        Eventually.within(BITES, () -> assertThat(get(ME, ana).status()).isEqualTo(200));
        Eventually.within(BITES, () -> metered.report(metered.event()));
    }

    private void leave(DemoUser ana) {
        assertChanged("{\"status\": \"inactive\"}");

        assertTurnedAway(ana);
        Revenue.assertGrownBy(before, "500.00", "1000.00", "1500.00");
    }

    private void assertTurnedAway(DemoUser ana) {
        Eventually.within(BITES, () -> assertThat(get(ME, ana).status()).isEqualTo(403));
        Eventually.within(BITES, () -> assertThat(rejection()).isEqualTo("TENANT_NOT_ACTIVE"));
    }

    private String rejection() {
        byte[] batch = bytes("{\"events\": [" + metered.event() + "]}");
        Map<String, String> machine = Map.of(
                "Authorization",
                "Bearer " + Service.running().issuer().machineToken(),
                "Content-Type",
                "application/json");
        return Http.post("/ingest/agent-requests", machine, batch)
                .json()
                .at("/rejected/0/code")
                .asText();
    }

    /** Whatever changed, in the order of its doing; and nothing of it can be bent. */
    private void assertStory() {
        JsonNode lines = manager.get("/internal/audit/events?limit=100&tenant_id=" + tenant)
                .json()
                .path("events");
        assertThat(Told.texts(lines, "event_type").reversed())
                .containsSubsequence(
                        "tenant.onboarded",
                        "tenant.agent.assigned",
                        "tenant.agent.assigned",
                        "tenant.agent.assigned",
                        "tenant.user.invited",
                        "tenant.user.activated",
                        "integration.created",
                        "integration.tested",
                        "tenant.changed",
                        "tenant.agent.assigned",
                        "incident.opened",
                        "incident.acknowledged",
                        "incident.commented",
                        "incident.resolved",
                        "tenant.changed",
                        "tenant.changed",
                        "tenant.changed");
        assertThat(Manager.history(tenant.toString()))
                .containsExactly(
                        "starter Saúde active 500.00",
                        "professional Saúde active 1500.00",
                        "professional Saúde suspended 1500.00",
                        "professional Saúde active 1500.00",
                        "professional Saúde inactive 1500.00");
        Eventually.within(PROVED, () -> {
            JsonNode standing = manager.get("/internal/audit/verification").json();
            assertThat(standing.path("status").asText()).as(standing.toString()).isEqualTo("sound");
        });
    }

    private void assertChanged(String change) {
        Answer answer = manager.change(tenant, change);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static Answer get(String path, DemoUser user) {
        return Http.get(path, Service.running().token(user));
    }

    private static Map<String, String> headers() {
        return Map.of(
                "Authorization",
                "Bearer " + Service.running().token(INTERNAL_ADMIN),
                "Content-Type",
                "application/json");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What the platform earned in thirty days. */
    private record Revenue(BigDecimal gained, BigDecimal expansion, BigDecimal churn, BigDecimal total) {

        /** It closes to the cent whenever it is looked at. */
        static Revenue now() {
            JsonNode summary = Http.get(
                            "/internal/billing/overview?period=30d",
                            Service.running().token(INTERNAL_ADMIN))
                    .json()
                    .path("financial_summary");
            Revenue now = new Revenue(
                    money(summary, "new_mrr_this_period"),
                    money(summary, "expansion"),
                    money(summary, "churned_mrr_this_period"),
                    money(summary, "total_mrr"));
            assertThat(money(summary, "opening_mrr")
                            .add(now.gained())
                            .add(now.expansion())
                            .add(money(summary, "reactivation"))
                            .subtract(money(summary, "contraction"))
                            .subtract(now.churn()))
                    .isEqualByComparingTo(now.total());
            return now;
        }

        static void assertGrownBy(Revenue before, String gained, String expansion, String churn) {
            Eventually.within(BITES, () -> {
                Revenue now = now();
                assertThat(now.gained().subtract(before.gained())).isEqualByComparingTo(gained);
                assertThat(now.expansion().subtract(before.expansion())).isEqualByComparingTo(expansion);
                assertThat(now.churn().subtract(before.churn())).isEqualByComparingTo(churn);
            });
        }

        private static BigDecimal money(JsonNode summary, String name) {
            return summary.path(name).decimalValue();
        }
    }
}
