package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.FIRST_TENANT;
import static ai.alquimista.painel.local.issuer.DemoUsers.TENANT_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentPagingIT {

    /** Forty more incidents, many of one moment, so that only the id tells them apart. */
    @BeforeAll
    static void report() {
        owner("""
                INSERT INTO alquimista_platform.incidents (tenant_id, severity, title, status, created_at, resolved_at)
                SELECT '%s', 'info', 'paging ' || n, (ARRAY['open', 'acknowledged', 'resolved'])[1 + n %% 3],
                       TIMESTAMPTZ '2026-01-05 12:00:00.123456Z' + (n / 15) * INTERVAL '1 microsecond',
                       CASE WHEN n %% 3 = 2 THEN now() END
                  FROM generate_series(1, 40) n
                """.formatted(FIRST_TENANT));
        Changes.seen(FIRST_TENANT);
    }

    @AfterAll
    static void forget() {
        owner("DELETE FROM alquimista_platform.incidents WHERE tenant_id = '%s' AND title LIKE 'paging %%'"
                .formatted(FIRST_TENANT));
        Changes.seen(FIRST_TENANT);
    }

    @ParameterizedTest
    @CsvSource({"all,1", "all,7", "all,100", "open,7", "resolved,3"})
    void a_walk_by_cursor_sees_every_row_once_in_order(String status, int limit) {
        List<String> expected = inOrder(status);
        List<String> walked = new ArrayList<>();
        String query = "/tenant/incidents?status=" + status + "&limit=" + limit;
        JsonNode page = get(query + "&offset=0");
        walked.addAll(ids(page));
        while (!page.path("next_cursor").isNull()) {
            assertThat(ids(page)).hasSize(limit);
            assertThat(page.path("total").asInt()).isEqualTo(expected.size());
            page = get(query + "&cursor=" + page.path("next_cursor").asText());
            assertThat(page.path("offset").isNull()).isTrue();
            walked.addAll(ids(page));
            assertThat(walked).hasSizeLessThanOrEqualTo(expected.size());
        }

        assertThat(expected).hasSizeGreaterThan(10);
        assertThat(walked).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "0,20", "5,10", "39,100", "10000,20"})
    void an_offset_skips_that_many_rows(int offset, int limit) {
        List<String> expected =
                inOrder("all").stream().skip(offset).limit(limit).toList();
        JsonNode page = get("/tenant/incidents?offset=" + offset + "&limit=" + limit);

        assertThat(ids(page)).isEqualTo(expected);
        assertThat(page.path("limit").asInt()).isEqualTo(limit);
        assertThat(page.path("offset").asInt()).isEqualTo(offset);
        assertThat(page.path("total").asInt()).isEqualTo(inOrder("all").size());
    }

    @Test
    void a_page_has_twenty_rows_unless_told_otherwise() {
        JsonNode page = get("/tenant/incidents");

        assertThat(ids(page)).isEqualTo(inOrder("all").subList(0, 20));
        assertThat(page.path("limit").asInt()).isEqualTo(20);
        assertThat(page.path("offset").asInt(-1)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"limit,0", "limit,101", "limit,-1", "limit,2.0", "offset,-1", "offset,10001"})
    void what_is_out_of_bounds_is_refused(String name, String value) {
        Http.Answer answer = Http.get(
                "/tenant/incidents?" + name + "=" + value, Service.running().token(TENANT_ADMIN));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(name);
    }

    /** A row that comes in while somebody pages does not push another onto two pages. */
    @Test
    void a_walk_is_not_disturbed_by_what_comes_in_meanwhile() {
        List<String> before = inOrder("all");
        JsonNode first = get("/tenant/incidents?limit=10");
        owner(
                "INSERT INTO alquimista_platform.incidents (tenant_id, severity, title) VALUES ('%s', 'info', 'paging new')"
                        .formatted(FIRST_TENANT));
        JsonNode second = get(
                "/tenant/incidents?limit=10&cursor=" + first.path("next_cursor").asText());

        assertThat(ids(second)).isEqualTo(before.subList(10, 20));
        Changes.seen(FIRST_TENANT);
    }

    private static List<String> ids(JsonNode page) {
        return page.path("incidents")
                .valueStream()
                .map(row -> row.path("id").asText())
                .toList();
    }

    private static JsonNode get(String path) {
        Http.Answer answer = Http.get(path, Service.running().token(TENANT_ADMIN));
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> inOrder(String filter) {
        String statuses = switch (filter) {
            case "open" -> "'open', 'acknowledged'";
            case "resolved" -> "'resolved'";
            default -> "'open', 'acknowledged', 'resolved'";
        };
        return Service.running()
                .owner()
                .withHandle(handle -> handle.createQuery(
                                "SELECT id FROM alquimista_platform.incidents WHERE tenant_id = '" + FIRST_TENANT
                                        + "' AND status IN (" + statuses + ") ORDER BY created_at DESC, id DESC")
                        .mapTo(String.class)
                        .list());
    }

    private static void owner(String sql) {
        Service.running().owner().useHandle(handle -> handle.execute(sql));
    }
}
