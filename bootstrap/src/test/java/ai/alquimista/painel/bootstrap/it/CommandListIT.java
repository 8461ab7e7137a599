package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of commands, by every filter and by pages. */
class CommandListIT {

    private static final Duration SEEN = Duration.ofSeconds(5);

    private final Commander support = new Commander(INTERNAL_SUPPORT);
    private final Repair repair = Repair.needed();

    @Test
    void is_filtered_by_everything_together() {
        JsonNode restarted = support.succeeds(repair.restartAgent());
        JsonNode checked = support.succeeds(Commander.order("HEALTH_CHECK", repair.tenant(), "{}"));
        String between = checked.path("created_at").asText();

        assertListed("", checked, restarted);
        assertListed("&status=all", checked, restarted);
        assertListed("&status=SUCCESS&command_type=HEALTH_CHECK", checked);
        assertListed("&status=ERROR");
        assertListed("&command_type=RESTART_AGENT", restarted);
        assertListed("&created_from=" + between, checked);
        assertListed("&created_to=" + between, restarted);
        assertListed("&created_from=" + between + "&created_to=" + Instant.now().plusSeconds(1), checked);
        assertListed("&created_from=" + between + "&command_type=RESTART_AGENT");
        assertThat(list("").path("commands").findValuesAsText("tenant_name")).containsExactly("Medida", "Medida");
    }

    @Test
    void has_the_newest_of_all_tenants_first() {
        JsonNode global = support.succeeds(Commander.HEALTH_CHECK);
        JsonNode tenants = support.succeeds(Commander.order("HEALTH_CHECK", repair.tenant(), "{}"));

        Eventually.within(SEEN, () -> {
            JsonNode newest =
                    support.get(Commander.COMMANDS + "?limit=2&status=SUCCESS").json();
            assertThat(ids(newest)).containsExactly(id(tenants), id(global));
            assertThat(newest.at("/commands/1/tenant_id").isNull()).isTrue();
            assertThat(newest.at("/commands/1/tenant_name").isNull()).isTrue();
        });
    }

    @Test
    void is_read_by_pages_that_miss_and_double_nothing() {
        List<String> given = new ArrayList<>();
        for (int i = 0; i < 7; i++)
            given.addFirst(
                    support.given(Commander.order("HEALTH_CHECK", repair.tenant(), "{\"targets\":[\"redis\"]}")));
        given.forEach(support::ended);

        List<String> read = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = list("&limit=3" + cursor);
            read.addAll(ids(page));
            cursor = page.path("next_cursor").isNull()
                    ? ""
                    : "&cursor=" + page.path("next_cursor").asText();
        } while (!cursor.isEmpty());

        assertThat(read).containsExactlyElementsOf(given);
        assertThat(list("").path("total").asInt()).isEqualTo(7);
    }

    @Test
    void takes_no_cursor_but_its_own() {
        for (int i = 0; i < 2; i++) support.given(Commander.order("HEALTH_CHECK", repair.tenant(), "{}"));
        String cursor = list("&limit=1").path("next_cursor").asText();
        String tampered = (cursor.charAt(0) == 'A' ? 'B' : 'A') + cursor.substring(1);
        String mine = "?limit=1&tenant_id=" + repair.tenant() + "&cursor=";

        assertThat(support.get(Commander.COMMANDS + mine + cursor).status()).isEqualTo(200);
        Stream.of(mine + tampered, mine + cursor.substring(1), mine + cursor + "&status=ERROR", "?cursor=" + cursor)
                .forEach(query -> assertInvalid(support.get(Commander.COMMANDS + query), "cursor"));
        assertInvalid(new Commander(INTERNAL_ADMIN).get(Commander.COMMANDS + mine + cursor), "cursor");
    }

    @ParameterizedTest
    @CsvSource({
        "offset=0, offset",
        "limit=0, limit",
        "limit=101, limit",
        "status=pending, status",
        "command_type=DANCE, command_type",
        "tenant_id=x, tenant_id",
        "created_from=yesterday, created_from",
        "created_to=2026-01-01, created_to",
        "x=1, x"
    })
    void refuses_what_it_does_not_know(String query, String field) {
        assertInvalid(support.get(Commander.COMMANDS + "?" + query), field);
    }

    private void assertListed(String filters, JsonNode... commands) {
        Eventually.within(
                SEEN,
                () -> assertThat(ids(list(filters)))
                        .as(filters)
                        .containsExactlyElementsOf(
                                Stream.of(commands).map(CommandListIT::id).toList()));
    }

    private JsonNode list(String filters) {
        Answer answer = support.get(Commander.COMMANDS + "?tenant_id=" + repair.tenant() + filters);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> ids(JsonNode page) {
        return Told.texts(page.path("commands"), "command_id");
    }

    private static String id(JsonNode command) {
        return command.path("command_id").asText();
    }

    private static void assertInvalid(Answer answer, String field) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
    }
}
