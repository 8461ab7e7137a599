package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.FIRST_TENANT;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_SUPPORT;
import static ai.alquimista.painel.local.issuer.DemoUsers.SECOND_TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.local.issuer.DemoUser;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of all integrations is what the base tables say, whichever way the pages are turned. */
class InternalIntegrationsIT {

    private static final String LIST = "/internal/integrations";
    private static final String FOUND = """
              FROM tenant_integrations i JOIN tenants t ON t.id = i.tenant_id
             WHERE (:type = '' OR i.type = :type) AND (:status = 'all' OR i.status = :status)
               AND (strpos(searchable(i.name), searchable(:search)) > 0
                    OR strpos(searchable(t.name), searchable(:search)) > 0)
            """;
    private static final String ROWS =
            "SELECT coalesce(json_agg(r ORDER BY r.name, r.id), '[]') FROM (SELECT i.id, i.type,"
                    + " i.name, i.status, i.last_sync_at, i.last_error, t.id AS tenant_id, t.name AS tenant_name,"
                    + " t.status AS tenant_status, i.version " + FOUND + ") r";
    private static final String COUNTS = """
            SELECT json_agg(c ORDER BY type) FROM (SELECT type, count(*) AS total,
                   count(*) FILTER (WHERE status = 'active') AS active, count(*) FILTER (WHERE status = 'inactive') AS inactive,
                   count(*) FILTER (WHERE status = 'error') AS error, count(*) FILTER (WHERE status = 'pending') AS pending
              FROM tenant_integrations GROUP BY type) c
            """;

    @BeforeAll
    static void plant() {
        Changes.behind("/internal/integrations", InternalIntegrationsIT::write);
    }

    private static void write() {
        OwnerEyes.write("INSERT INTO tenant_integrations (tenant_id, type, name) SELECT tenant, 'plantado', name FROM"
                + " unnest(ARRAY['" + FIRST_TENANT + "', '" + SECOND_TENANT + "']::uuid[]) tenant CROSS JOIN"
                + " unnest(ARRAY['Plantação 1', 'Plantação 2', 'Plantação 100%', 'Plantação 100x', 'Plantação a_b',"
                + " 'Plantação axb', 'Plantação ' || chr(92), 'Plantação O''Brien']) name");
    }

    @AfterAll
    static void weed() {
        OwnerEyes.write("DELETE FROM tenant_integrations WHERE type = 'plantado'");
    }

    @ParameterizedTest
    @CsvSource({
        "'',all,''",
        "email,all,''",
        "plantado,all,''",
        "'',error,''",
        "'',active,''",
        "'',inactive,''",
        "'',pending,''",
        "email,error,''",
        "nonsense,all,''",
        "'',all,gmail",
        "'',all,WHATS",
        "'',all,plantacao",
        "'',all,PLANTAÇÃO",
        "'',all,tenant",
        "'',all,o'brien",
        "'',error,a",
        "crm,active,a",
        "'',all,100%",
        "'',all,%",
        "'',all,_",
        "'',all,a_b",
        "'',all,\\",
        "'',all,nothing at all"
    })
    void is_what_the_tables_hold_walked_by_cursor(String type, String status, String search) {
        Map<String, String> bound = Map.of("type", type, "status", status, "search", search);
        List<?> expected = Told.rowsBySql(ROWS, bound);
        List<@Nullable Object> walked = new ArrayList<>();
        String query = query(type, status, search) + "&limit=40";
        JsonNode page = get(query);
        while (true) {
            page.path("integrations").forEach(row -> walked.add(Told.of(row)));
            assertThat(page.path("total").asLong()).isEqualTo(expected.size());
            assertThat(Told.of(page.path("by_type"))).isEqualTo(Told.bySql(COUNTS, Map.of()));
            if (page.path("next_cursor").isNull()) break;
            assertThat(page.path("integrations")).hasSize(40);
            page = get(query + "&cursor=" + page.path("next_cursor").asText());
            assertThat(page.path("offset").isNull()).isTrue();
        }

        assertThat(walked).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "3,5", "0,100", "14,50", "10000,50"})
    void skips_so_many_rows_by_offset(int offset, int limit) {
        List<?> all = Told.rowsBySql(ROWS, Map.of("type", "", "status", "all", "search", "plantação"));
        JsonNode page = get("?search=plantacao&offset=" + offset + "&limit=" + limit);

        assertThat(page.path("offset").asInt()).isEqualTo(offset);
        assertThat(page.path("limit").asInt()).isEqualTo(limit);
        assertThat(page.path("total").asInt()).isEqualTo(all.size());
        assertThat(Told.of(page.path("integrations")))
                .isEqualTo(all.stream().skip(offset).limit(limit).toList());
    }

    @Test
    void has_fifty_rows_unless_told_otherwise() {
        JsonNode page = get("");

        assertThat(page.path("limit").asInt()).isEqualTo(50);
        assertThat(page.path("offset").asInt(-1)).isZero();
        assertThat(page.path("integrations")).hasSize(50);
    }

    @Test
    void goes_on_where_the_last_row_of_a_page_was_deleted() {
        List<String> all = Told.texts(get("?type=plantado&limit=16").path("integrations"), "id");
        JsonNode first = get("?type=plantado&limit=3");
        Changes.behind(
                "/internal/integrations",
                () -> OwnerEyes.write("DELETE FROM tenant_integrations WHERE id = '" + all.get(2) + "'"));

        assertThat(Told.texts(
                        get("?type=plantado&limit=4&cursor="
                                        + first.path("next_cursor").asText())
                                .path("integrations"),
                        "id"))
                .isEqualTo(all.subList(3, 7));
    }

    @Test
    void opens_a_cursor_for_its_reader_and_its_filters_alone() {
        String cursor = "&cursor="
                + get("?search=plantacao&limit=1").path("next_cursor").asText();

        assertThat(status(INTERNAL_SUPPORT, "?search=plantacao" + cursor)).isEqualTo(200);
        assertRefused("?search=plantacao" + cursor, INTERNAL_ADMIN);
        for (String filters : List.of(
                "?status=all", "?search=plantaca", "?search=plantacao&status=error", "?search=plantacao&type=plantado"))
            assertRefused(filters + cursor, INTERNAL_SUPPORT);
        assertRefused("?search=plantacao&offset=0" + cursor, INTERNAL_SUPPORT);
        assertRefused("?search=plantacao" + cursor + "A", INTERNAL_SUPPORT);
        for (int at = 10; at < cursor.length(); at += 7) {
            String flipped =
                    cursor.substring(0, at) + (cursor.charAt(at) == 'x' ? 'y' : 'x') + cursor.substring(at + 1);
            assertRefused("?search=plantacao" + flipped, INTERNAL_SUPPORT);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"limit=0", "limit=101", "offset=-1", "offset=10001", "status=broken", "search=", "type=", "x=1"})
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

    private static int status(DemoUser user, String query) {
        return Told.answer(user, LIST + query).status();
    }

    private static JsonNode get(String query) {
        Answer answer = Told.answer(INTERNAL_SUPPORT, LIST + query);
        assertThat(answer.status()).as(query).isEqualTo(200);
        return answer.json();
    }

    private static String query(String type, String status, String search) {
        return "?status=" + status + parameter("type", type) + parameter("search", search);
    }

    private static String parameter(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
