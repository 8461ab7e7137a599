package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.bootstrap.it.Quarantine.DISCARDED;
import static ai.alquimista.painel.bootstrap.it.Quarantine.REPLAYED;
import static ai.alquimista.painel.bootstrap.it.Quarantine.decide;
import static ai.alquimista.painel.bootstrap.it.Quarantine.otherwise;
import static ai.alquimista.painel.bootstrap.it.Quarantine.report;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.local.issuer.DemoUser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of events that were reported with different contents, and of the figures. */
class QuarantineIT {

    private static final Duration ROLLED = Duration.ofSeconds(40);

    private final MeteredTenant tenant = MeteredTenant.onboard();
    private final Quarantine quarantine = new Quarantine(tenant);

    @AfterAll
    static void settle() {
        MeteredTenant.rolled();
    }

    @Test
    void changes_the_figures_by_exactly_the_difference() {
        report(tenant.event(), tenant.event());
        JsonNode aside = quarantine.keptAside();
        assertUsage(3, 0, 90, 120);

        assertThat(decide(INTERNAL_SUPPORT, aside, REPLAYED).status()).isEqualTo(200);

        assertUsage(3, 1, 560, 420);
        assertThat(tenant.stored()).isEqualTo(3);
    }

    @Test
    void leaves_the_figures_alone_where_an_event_is_discarded() {
        Answer answer = decide(INTERNAL_ADMIN, quarantine.keptAside(), DISCARDED);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("status").asText()).isEqualTo("discarded");
        assertThat(answer.json().at("/counted/tokens_used").asInt()).isEqualTo(30);
        assertUsage(1, 0, 30, 120);
    }

    @Test
    void tells_who_decided_and_notes_it_in_the_log() {
        JsonNode decided =
                decide(INTERNAL_SUPPORT, quarantine.keptAside(), REPLAYED).json();

        assertThat(decided.at("/decided_by/id").asText())
                .isEqualTo(INTERNAL_SUPPORT.sub().toString());
        assertThat(decided.at("/decided_by/name").asText()).isEqualTo(staffName(INTERNAL_SUPPORT));
        assertThat(decided.path("decided_at").asText()).endsWith("Z");
        assertThat(quarantine.only("replayed")).isEqualTo(decided);
        assertThat(AuditLine.all("quarantine.replayed", INTERNAL_SUPPORT)).anySatisfy(line -> {
            assertThat(line.tenant()).isEqualTo(tenant.id().toString());
            assertThat(line.action()).isEqualTo("decideInternalQuarantinedEvent");
            assertThat(line.status()).isEqualTo("success");
        });
    }

    @Test
    void keeps_what_was_replaced_as_discarded() {
        decide(INTERNAL_SUPPORT, quarantine.keptAside(), REPLAYED);

        JsonNode replaced = quarantine.only("discarded");
        assertThat(replaced.at("/reported/tokens_used").asInt()).isEqualTo(30);
        assertThat(replaced.at("/counted/tokens_used").asInt()).isEqualTo(500);
        assertThat(replaced.at("/decided_by/id").asText())
                .isEqualTo(INTERNAL_SUPPORT.sub().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {REPLAYED, DISCARDED})
    void answers_the_same_when_it_is_asked_again(String decision) {
        JsonNode aside = quarantine.keptAside();
        Answer first = decide(INTERNAL_SUPPORT, aside, decision);

        Answer again = decide(INTERNAL_ADMIN, aside, decision);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(quarantine.decisionsInTheLog()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {REPLAYED + "|" + DISCARDED, DISCARDED + "|" + REPLAYED})
    void does_not_take_a_decision_back(String made, String wanted) {
        JsonNode aside = quarantine.keptAside();
        decide(INTERNAL_SUPPORT, aside, made);

        assertConflict(decide(INTERNAL_SUPPORT, aside, wanted), "Já foi tomada outra decisão.");
        assertThat(quarantine.decisionsInTheLog()).isEqualTo(1);
    }

    @Test
    void replays_nothing_into_or_out_of_a_sealed_day() {
        JsonNode aside = quarantine.keptAside();
        OwnerEyes.write(
                "INSERT INTO usage_seals (tenant_id, sealed_through) VALUES ('" + tenant.id() + "', CURRENT_DATE + 1)");

        assertConflict(decide(INTERNAL_ADMIN, aside, REPLAYED), "selado");
        assertThat(decide(INTERNAL_ADMIN, aside, DISCARDED).status()).isEqualTo(200);
    }

    @Test
    void replays_nothing_in_the_place_of_what_is_gone() {
        JsonNode aside = quarantine.keptAside();
        OwnerEyes.write("DELETE FROM agent_requests WHERE tenant_id = '" + tenant.id() + "'");

        assertThat(quarantine.only("pending").path("counted").isNull()).isTrue();
        assertConflict(decide(INTERNAL_ADMIN, aside, REPLAYED), "não existe mais");
    }

    @Test
    void holds_later_reports_against_what_counts_then() {
        ObjectNode event = tenant.event();
        decide(INTERNAL_SUPPORT, quarantine.keptAside(event), REPLAYED);

        assertThat(report(otherwise(event)).json().path("duplicates").asInt()).isEqualTo(1);
        assertThat(report(event).json().at("/rejected/0/code").asText()).isEqualTo("PAYLOAD_MISMATCH");
        assertThat(quarantine.events("pending")).isEmpty();
        report(event.deepCopy().put("tokens_used", 77));
        assertThat(quarantine.only("pending").at("/counted/tokens_used").asInt())
                .isEqualTo(500);
    }

    private void assertUsage(int requests, int failed, int tokens, int averageMs) {
        String path = "/tenant/usage?period=7d&tenant_id=" + tenant.id();
        Eventually.within(ROLLED, () -> {
            JsonNode summary = Told.answer(INTERNAL_ADMIN, path).json().path("summary");
            assertThat(summary.path("total_requests").asInt()).isEqualTo(requests);
            assertThat(summary.path("failed_requests").asInt()).isEqualTo(failed);
            assertThat(summary.path("total_tokens_used").asInt()).isEqualTo(tokens);
            assertThat(summary.path("avg_response_time_ms").asDouble()).isEqualTo(averageMs);
        });
    }

    private static String staffName(DemoUser user) {
        return OwnerEyes.rows(
                        "SELECT full_name FROM staff WHERE cognito_sub = :sub",
                        Map.of("sub", user.sub().toString()),
                        (row, context) -> row.getString(1))
                .getFirst();
    }

    private static void assertConflict(Answer answer, String text) {
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("code").asText()).isEqualTo("CONFLICT");
        assertThat(answer.json().path("detail").asText()).contains(text);
        Leaks.assertNoneIn(answer.body());
    }
}
