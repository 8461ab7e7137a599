package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.local.issuer.DemoUser;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit log as our administration reads it. */
class AuditIT {

    private static final String EVENTS = "/internal/audit/events";
    private static final String VERIFICATION = "/internal/audit/verification";
    private static final Duration SEALED = Duration.ofSeconds(5);
    private static final Duration CHECKED = Duration.ofMinutes(2);

    private final Commander admin = new Commander(INTERNAL_ADMIN);
    private final DemoUser colleague = Colleague.support();
    private final Commander support = new Commander(colleague);
    private final Repair repair = Repair.needed();

    @Test
    void has_a_commands_life_once_and_sealed_within_seconds() {
        JsonNode command = support.succeeds(repair.resetToken());
        String id = command.path("command_id").asText();

        Eventually.within(SEALED, () -> {
            JsonNode lines = events("&category=command").path("events");
            assertThat(Told.texts(lines, "event_type"))
                    .containsExactly("command.succeeded", "command.started", "command.created");
            assertThat(Told.texts(lines, "resource_id")).containsOnly(id);
            assertThat(lines.valueStream().map(line -> line.path("seq").asLong()))
                    .allSatisfy(seq -> assertThat(seq).isPositive());
        });
        assertThat(Told.texts(events("&category=integration").path("events"), "event_type"))
                .containsExactly("integration.token_reset");
        JsonNode created = events("&category=command").at("/events/2");
        assertThat(created.at("/actor/id").asText()).isEqualTo(colleague.sub().toString());
        assertThat(created.at("/actor/name").asText()).isEqualTo("Colega");
        assertThat(created.path("tenant_name").asText()).isEqualTo("Medida");
        assertThat(created.path("ip_address").asText()).isNotBlank();
        assertThat(created.at("/details/integration_id").asText())
                .isEqualTo(repair.integration().toString());
    }

    @Test
    void is_filtered_by_everything_together() {
        String id = support.given(repair.restartAgent());
        support.ended(id);
        Eventually.within(SEALED, () -> assertThat(Repair.lines(id)).hasSize(4));
        String actor = "&actor=" + colleague.sub();
        Instant created = Instant.parse(support.find(id).path("created_at").asText());

        assertTypes(actor + "&category=command", "command.created");
        assertTypes(actor + "&action=submitInternalCommand&from=" + created, "command.created");
        assertTypes(actor + "&category=command&to=" + created);
        assertTypes("&action=carryOutCommand&category=agent", "agent.restarted");
        assertTypes("&category=command&from=" + created.plusSeconds(3_600));
        assertTypes("&actor=" + INTERNAL_SUPPORT.sub());
    }

    @Test
    void is_read_by_pages_that_miss_and_double_nothing() {
        for (int i = 0; i < 2; i++) support.succeeds(repair.restartAgent());
        Eventually.within(
                SEALED,
                () -> assertThat(events("&category=command").path("events")).hasSize(6));
        List<String> all = Told.texts(events("&category=command").path("events"), "id");

        List<String> read = new ArrayList<>();
        JsonNode first = events("&category=command&limit=4");
        read.addAll(Told.texts(first.path("events"), "id"));
        String cursor = first.path("next_cursor").asText();
        JsonNode last = events("&category=command&limit=4&cursor=" + cursor);
        read.addAll(Told.texts(last.path("events"), "id"));
        assertThat(last.path("next_cursor").isNull()).isTrue();

        assertThat(read).containsExactlyElementsOf(all);
        assertThat(Told.texts(events("&category=command&offset=4").path("events"), "id"))
                .containsExactlyElementsOf(all.subList(4, 6));
    }

    @ParameterizedTest
    @CsvSource({"category=x, category", "from=yesterday, from", "limit=101, limit", "cursor=AAAA, cursor", "x=1, x"})
    void refuses_what_it_does_not_know(String query, String field) {
        Answer answer = admin.get(EVENTS + "?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
    }

    @Test
    void has_a_line_for_each_look_at_it() {
        int before = AuditLine.all("audit.read", INTERNAL_ADMIN).size();

        events("");

        List<AuditLine> lines = AuditLine.all("audit.read", INTERNAL_ADMIN);
        assertThat(lines).hasSize(before + 1);
        assertThat(lines.getLast().tenant()).isEqualTo(repair.tenant().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {EVENTS, VERIFICATION})
    void is_the_administrations_alone(String path) {
        assertThat(support.get(path).status()).isEqualTo(403);
        assertThat(Http.get(path, Map.of()).status()).isEqualTo(401);
    }

    @Test
    void proves_itself() {
        support.succeeds(repair.restartAgent());

        Eventually.within(CHECKED, () -> {
            JsonNode standing = admin.get(VERIFICATION).json();
            assertThat(standing.path("status").asText()).as(standing.toString()).isEqualTo("sound");
            assertThat(standing.path("checked_through").asLong())
                    .isBetween(1L, standing.path("sealed").asLong());
        });
    }

    private void assertTypes(String filters, String... types) {
        assertThat(Told.texts(events(filters).path("events"), "event_type"))
                .as(filters)
                .containsExactly(types);
    }

    private JsonNode events(String filters) {
        Answer answer = admin.get(EVENTS + "?tenant_id=" + repair.tenant() + filters);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }
}
