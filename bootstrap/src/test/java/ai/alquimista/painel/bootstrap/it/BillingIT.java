package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_SUPPORT;
import static ai.alquimista.painel.local.issuer.DemoUsers.TENANT_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.local.issuer.DemoUser;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every figure of the revenue is what the plan history says, for each period, and every line of it closes to the cent. */
class BillingIT {

    private static final String PATH = "/internal/billing/overview";
    private static final Duration NOTICED = Duration.ofSeconds(10);

    @ParameterizedTest
    @ValueSource(ints = {7, 30, 90})
    void is_what_the_history_says(int days) {
        InternalReader.reads(INTERNAL_ADMIN, path(days), (billing, today) -> {
            assertThat(billing.path("period").asText()).isEqualTo(days + "d");
            assertThat(billing.path("financial_summary")).isEqualTo(RevenueTables.summary(today, days));
            assertThat(billing.path("by_plan")).isEqualTo(RevenueTables.plans(today, days));
            assertThat(billing.path("by_segment")).isEqualTo(RevenueTables.segments(today, days));
            assertThat(billing.path("revenue_trend")).hasSize(days).isEqualTo(RevenueTables.trend(today, days));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 30, 90})
    void closes_to_the_cent(int days) {
        InternalReader.reads(INTERNAL_ADMIN, path(days), (billing, today) -> {
            JsonNode all = billing.path("financial_summary");
            assertThat(all.path("total_mrr").asDouble()).isPositive();
            assertThat(money(all, "opening_mrr")
                            .add(money(all, "new_mrr_this_period"))
                            .add(money(all, "expansion"))
                            .add(money(all, "reactivation"))
                            .subtract(money(all, "contraction"))
                            .subtract(money(all, "churned_mrr_this_period")))
                    .isEqualByComparingTo(money(all, "total_mrr"));
            assertThat(Stream.concat(
                            billing.path("by_plan").valueStream(),
                            billing.path("by_segment").valueStream()))
                    .isNotEmpty()
                    .allSatisfy(BillingIT::closes);
            assertThat(sum(billing.path("by_plan"))).isEqualByComparingTo(money(all, "total_mrr"));
            assertThat(sum(billing.path("by_segment"))).isEqualByComparingTo(money(all, "total_mrr"));
        });
    }

    @Test
    void is_for_managers_alone() {
        for (DemoUser user : new DemoUser[] {INTERNAL_SUPPORT, TENANT_ADMIN}) {
            Answer answer = Http.get(PATH, Service.running().token(user));

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.json().path("code").asText()).isEqualTo("FORBIDDEN");
            assertThat(answer.body()).doesNotContain("mrr");
        }
    }

    /** Books that do not add up are shown to nobody; whoever asks for anything else does not notice. */
    @Test
    void fails_alone() {
        add("0.01");
        try {
            Eventually.within(NOTICED, () -> assertThat(status(PATH)).isEqualTo(500));
            for (String path : new String[] {"/internal/usage/overview", "/internal/agents"})
                assertThat(status(path)).as(path).isEqualTo(200);
            assertThat(Http.get("/tenant/me", Service.running().token(TENANT_ADMIN))
                            .status())
                    .isEqualTo(200);
        } finally {
            add("-0.01");
        }
        Eventually.within(NOTICED, () -> assertThat(status(PATH)).isEqualTo(200));
    }

    /** To one plan's balance and to nothing else, and says that something changed, so that no remembered answer is given. */
    private static void add(String amount) {
        Service.running().owner().useTransaction(handle -> {
            handle.execute("SET LOCAL search_path = alquimista_platform");
            handle.execute("""
                    INSERT INTO billing_balances AS b (dimension, member, mrr, paying_tenants, tenants, active_tenants)
                    VALUES ('plan', 'starter', CAST(? AS numeric), 0, 0, 0)
                    ON CONFLICT (dimension, member) DO UPDATE SET mrr = b.mrr + excluded.mrr""", amount);
            handle.execute("""
                    INSERT INTO platform_generations AS g (topic, shard, generation) VALUES ('billing', 0, 1)
                    ON CONFLICT (topic, shard) DO UPDATE SET generation = g.generation + 1""");
        });
    }

    private static int status(String path) {
        return Http.get(path, Service.running().token(INTERNAL_ADMIN)).status();
    }

    private static void closes(JsonNode share) {
        assertThat(money(share, "opening_mrr")
                        .add(money(share, "new"))
                        .add(money(share, "expansion"))
                        .add(money(share, "reactivation"))
                        .add(money(share, "transfers_in"))
                        .subtract(money(share, "contraction"))
                        .subtract(money(share, "churn"))
                        .subtract(money(share, "transfers_out")))
                .isEqualByComparingTo(money(share, "total_mrr"));
    }

    private static BigDecimal sum(JsonNode shares) {
        return shares.valueStream().map(share -> money(share, "total_mrr")).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal money(JsonNode of, String field) {
        return new BigDecimal(of.path(field).asText());
    }

    private static String path(int days) {
        return PATH + "?period=" + days + "d";
    }
}
