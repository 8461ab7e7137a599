package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.FIRST_TENANT;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_SUPPORT;
import static ai.alquimista.painel.local.issuer.DemoUsers.SECOND_TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.local.issuer.DemoUser;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of all incidents is what the base table says; a look at one tenant's stands in the log. */
class InternalIncidentsIT {

    private static final String LIST = "/internal/incidents";
    private static final String READ = "tenant.data.read";
    private static final String ROWS = """
            SELECT coalesce(json_agg(r ORDER BY r.created_at DESC, r.id DESC), '[]')
              FROM (SELECT i.id, i.tenant_id, t.name AS tenant_name, i.severity, i.title, i.description, i.status, i.version,
                           CASE WHEN i.assignee IS NOT NULL
                                THEN json_build_object('id', i.assignee, 'name', s.full_name) END AS assignee,
                           i.created_at, i.acknowledged_at, i.resolved_at, i.updated_at
                      FROM incidents i JOIN tenants t ON t.id = i.tenant_id LEFT JOIN staff s ON s.cognito_sub = i.assignee
                     WHERE (:severity = '' OR i.severity = :severity) AND (:tenant = '' OR i.tenant_id::text = :tenant)
                       AND CASE :status WHEN 'open' THEN i.status IN ('open', 'acknowledged')
                                        WHEN 'resolved' THEN i.status = 'resolved' ELSE true END) r
            """.replace("::text", "||''");

    /** Of one moment, so that only the id tells them apart. */
    @BeforeAll
    static void plant() {
        Changes.behind("/internal/incidents", InternalIncidentsIT::write);
    }

    private static void write() {
        OwnerEyes.write("INSERT INTO incidents (tenant_id, severity, title, status, created_at, resolved_at)"
                + " SELECT (ARRAY['" + FIRST_TENANT + "', '" + SECOND_TENANT + "']::uuid[])[1 + n % 2],"
                + " (ARRAY['info', 'warning', 'error', 'critical'])[1 + n / 3 % 4], 'planted ' || n,"
                + " (ARRAY['open', 'acknowledged', 'resolved'])[1 + n % 3], TIMESTAMPTZ '2026-01-05 12:00:00.123456Z',"
                + " CASE WHEN n % 3 = 2 THEN now() END FROM generate_series(1, 48) n");
    }

    @AfterAll
    static void weed() {
        OwnerEyes.write("DELETE FROM incidents WHERE title LIKE 'planted %'");
    }

    static Stream<Arguments> filters() {
        return Stream.of("", FIRST_TENANT.toString(), SECOND_TENANT.toString())
                .flatMap(tenant -> Stream.of("open", "resolved", "all")
                        .flatMap(status -> Stream.of("", "info", "critical")
                                .map(severity -> Arguments.of(severity, status, tenant))));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void is_what_the_table_holds_walked_by_cursor(String severity, String status, String tenant) {
        Map<String, String> bound = Map.of("severity", severity, "status", status, "tenant", tenant);
        List<?> expected = Told.rowsBySql(ROWS, bound);
        List<@Nullable Object> walked = new ArrayList<>();
        String query = "?limit=17&status=" + status + (severity.isEmpty() ? "" : "&severity=" + severity)
                + (tenant.isEmpty() ? "" : "&tenant_id=" + tenant);
        JsonNode page = get(query);
        while (true) {
            page.path("incidents").forEach(row -> walked.add(Told.of(row)));
            assertThat(page.path("total").asLong()).isEqualTo(expected.size());
            if (page.path("next_cursor").isNull()) break;
            assertThat(page.path("incidents")).hasSize(17);
            page = get(query + "&cursor=" + page.path("next_cursor").asText());
        }

        assertThat(walked).isEqualTo(expected);
    }

    @Test
    void has_twenty_rows_unless_told_otherwise_and_skips_by_offset() {
        List<?> all = Told.rowsBySql(ROWS, Map.of("severity", "", "status", "all", "tenant", ""));
        JsonNode first = get("");
        JsonNode second = get("?offset=20");

        assertThat(first.path("limit").asInt()).isEqualTo(20);
        assertThat(Told.of(first.path("incidents"))).isEqualTo(all.subList(0, 20));
        assertThat(Told.of(second.path("incidents"))).isEqualTo(all.subList(20, 40));
    }

    @Test
    void goes_on_where_the_last_row_of_a_page_was_deleted() {
        String query = "?tenant_id=" + FIRST_TENANT + "&severity=error";
        List<String> all = Told.texts(get(query + "&limit=100").path("incidents"), "id");
        JsonNode first = get(query + "&limit=2");
        Changes.behind(
                "/internal/incidents", () -> OwnerEyes.write("DELETE FROM incidents WHERE id = '" + all.get(1) + "'"));
        Changes.seen(FIRST_TENANT);

        assertThat(Told.texts(
                        get(query + "&limit=3&cursor="
                                        + first.path("next_cursor").asText())
                                .path("incidents"),
                        "id"))
                .isEqualTo(all.subList(2, 5));
    }

    @Test
    void opens_a_cursor_for_its_reader_and_its_filters_alone() {
        String cursor = "&cursor=" + get("?limit=1").path("next_cursor").asText();

        assertThat(Told.answer(INTERNAL_SUPPORT, LIST + "?status=all" + cursor).status())
                .isEqualTo(200);
        assertRefused("?status=all" + cursor, INTERNAL_ADMIN);
        for (String filters : List.of("?status=open", "?severity=info", "?tenant_id=" + FIRST_TENANT, "?offset=0"))
            assertRefused(filters + cursor, INTERNAL_SUPPORT);
        for (int at = 10; at < cursor.length(); at += 7) {
            String flipped =
                    cursor.substring(0, at) + (cursor.charAt(at) == 'x' ? 'y' : 'x') + cursor.substring(at + 1);
            assertRefused("?status=all" + flipped, INTERNAL_SUPPORT);
        }
    }

    @Test
    void notes_a_look_at_one_tenants_and_none_at_all_of_them() {
        int before = AuditLine.all(READ, INTERNAL_SUPPORT).size();
        String token = Service.running().token(INTERNAL_SUPPORT);
        String path = LIST + "?tenant_id=" + SECOND_TENANT;

        assertThat(get("").path("incidents")).isNotEmpty();
        assertThat(AuditLine.all(READ, INTERNAL_SUPPORT)).hasSize(before);
        Answer first = Http.get(path, token);
        Answer again =
                Http.get(path, Map.of("Authorization", "Bearer " + token, "If-None-Match", first.header("ETag")));

        assertThat(List.of(first.status(), again.status())).containsExactly(200, 304);
        assertThat(AuditLine.all(READ, INTERNAL_SUPPORT).stream().skip(before))
                .hasSize(2)
                .allSatisfy(line -> {
                    assertThat(line.tenant()).isEqualTo(SECOND_TENANT.toString());
                    assertThat(line.action()).isEqualTo("listInternalIncidents");
                });
    }

    @Test
    void of_an_unknown_tenant_are_not_found() {
        assertThat(Told.answer(INTERNAL_ADMIN, LIST + "?tenant_id=" + new UUID(7, 7))
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=101",
                "offset=10001",
                "status=acknowledged",
                "severity=bad",
                "tenant_id=1",
                "x=1"
            })
    void refuses_what_is_out_of_bounds_by_name(String parameter) {
        Answer answer = Told.answer(INTERNAL_SUPPORT, LIST + "?" + parameter);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText())
                .isEqualTo(parameter.substring(0, parameter.indexOf('=')));
    }

    private static void assertRefused(String query, DemoUser user) {
        Answer answer = Told.answer(user, LIST + query);
        assertThat(answer.status()).as(query).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("cursor");
    }

    private static JsonNode get(String query) {
        Answer answer = Told.answer(INTERNAL_SUPPORT, LIST + query);
        assertThat(answer.status()).as(query).isEqualTo(200);
        return answer.json();
    }
}
