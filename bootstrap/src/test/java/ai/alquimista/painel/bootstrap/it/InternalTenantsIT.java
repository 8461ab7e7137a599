package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of all tenants is what the base tables say, row by row and in total. */
class InternalTenantsIT {

    @ParameterizedTest
    @CsvSource({
        "name, asc",
        "name, desc",
        "created_at, asc",
        "created_at, desc",
        "mrr_estimate, asc",
        "mrr_estimate, desc",
        "requests_last_30_days, asc",
        "requests_last_30_days, desc"
    })
    void a_walk_by_cursor_sees_every_tenant_once_in_order(String sortBy, String sortOrder) {
        List<String> expected = TenantLines.inOrder("true", sortBy, sortOrder);
        assertThat(expected).hasSizeGreaterThan(20);

        for (int limit : List.of(7, 100))
            assertThat(walked("status=all&sort_by=" + sortBy + "&sort_order=" + sortOrder, limit, expected.size()))
                    .isEqualTo(expected);
    }

    @Test
    void shows_fifty_active_tenants_by_name_unless_told_otherwise() {
        List<String> active = TenantLines.inOrder("t.status = 'active'", "name", "asc");
        JsonNode page = get("/internal/tenants");

        assertThat(TenantLines.of(page)).isEqualTo(active.stream().limit(50).toList());
        assertThat(page.path("total").asInt()).isEqualTo(active.size());
        assertThat(page.path("limit").asInt()).isEqualTo(50);
        assertThat(page.path("offset").asInt(-1)).isZero();
        assertThat(get("/internal/tenants", Service.running().token(INTERNAL_SUPPORT)))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status=inactive|t.status = 'inactive'",
                "status=suspended|t.status = 'suspended'",
                "status=all&plan=enterprise|t.plan = 'enterprise'",
                "plan=starter|t.status = 'active' AND t.plan = 'starter'",
                "status=all&segment=Saúde|t.segment = 'Saúde'",
                "status=all&segment=saude|false",
                "plan=professional&segment=Saúde|t.status = 'active' AND t.plan = 'professional' AND t.segment = 'Saúde'",
                "plan=nothing|false",
                "search=INTEGRACAO|t.status = 'active' AND t.name ILIKE '%integração%'",
                "search=tenant&plan=enterprise|t.status = 'active' AND t.plan = 'enterprise' AND t.name ILIKE '%tenant%'",
                "search=11.222.333/0001-81|t.status = 'active' AND t.cnpj = '11222333000181'",
                "search=11222333000181|t.status = 'active' AND t.cnpj = '11222333000181'",
                "status=all&search=222333|t.cnpj LIKE '%222333%' OR t.name LIKE '%222333%'",
                "status=all&search=.222.|t.cnpj LIKE '__222%'",
                "status=all&search=%|false",
                "status=all&search=_|false",
                "status=all&search=\\|false",
                "status=all&search=a|t.name ILIKE '%a%' OR t.name ~* '[áàâã]' OR t.cnpj LIKE '%A%'"
            })
    void shows_and_counts_what_the_filters_let_through(String query, String condition) {
        List<String> expected = TenantLines.inOrder(condition, "created_at", "desc");
        String encoded = encoded(query) + "&sort_by=created_at&sort_order=desc";
        JsonNode page = get("/internal/tenants?limit=100&" + encoded);

        assertThat(TenantLines.of(page)).isEqualTo(expected.stream().limit(100).toList());
        assertThat(page.path("total").asInt(-1)).isEqualTo(expected.size());
        assertThat(walked(encoded, 3, expected.size())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "5,10", "39,100", "10000,50"})
    void an_offset_skips_that_many_rows(int offset, int limit) {
        List<String> expected = TenantLines.inOrder("true", "name", "asc");
        JsonNode page = get("/internal/tenants?status=all&offset=" + offset + "&limit=" + limit);

        assertThat(TenantLines.of(page))
                .isEqualTo(expected.stream().skip(offset).limit(limit).toList());
        assertThat(page.path("offset").asInt()).isEqualTo(offset);
        assertThat(page.path("total").asInt()).isEqualTo(expected.size());
    }

    @ParameterizedTest
    @CsvSource({
        "status, open",
        "status, ACTIVE",
        "sort_by, cnpj",
        "sort_by, name;id",
        "sort_order, up",
        "limit, 0",
        "limit, 101",
        "limit, x",
        "offset, -1",
        "offset, 10001",
        "search, ' '",
        "search, ''",
        "plan, ''",
        "cursor, x",
        "tenant_id, 1",
        "period, 30d"
    })
    void refuses_what_a_parameter_does_not_allow_by_its_name(String name, String value) {
        Answer answer = Http.get(
                "/internal/tenants?" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8),
                Service.running().token(INTERNAL_ADMIN));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(name);
    }

    /** Asks page after page and looks at each one's total. */
    private static List<String> walked(String query, int limit, int total) {
        List<String> walked = new ArrayList<>();
        String path = "/internal/tenants?" + query + "&limit=" + limit;
        JsonNode page = get(path);
        walked.addAll(TenantLines.of(page));
        while (!page.path("next_cursor").isNull()) {
            assertThat(page.path("tenants").size()).isEqualTo(limit);
            page = get(path + "&cursor=" + page.path("next_cursor").asText());
            assertThat(page.path("offset").isNull()).isTrue();
            assertThat(page.path("total").asInt()).isEqualTo(total);
            walked.addAll(TenantLines.of(page));
            assertThat(walked).hasSizeLessThanOrEqualTo(total);
        }
        return walked;
    }

    private static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8)
                .replace("%3D", "=")
                .replace("%26", "&");
    }

    private static JsonNode get(String path) {
        return get(path, Service.running().token(INTERNAL_ADMIN));
    }

    private static JsonNode get(String path, String token) {
        Answer answer = Http.get(path, token);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }
}
