package ai.alquimista.painel.bootstrap.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The panel's files, which browsers fetch before anybody has signed in. */
class DashboardIT {

    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/app/[^\"]+)\"");

    @BeforeAll
    static void is_packed() {
        assumeTrue(Files.exists(Path.of("../dashboard/dist/files.txt")), "the panel was left out of this build");
    }

    @ParameterizedTest
    @CsvSource({"/, /app/", "/app, /app/", "/login, /app/login"})
    void short_addresses_lead_to_the_panel(String address, String panel) {
        Answer answer = get(address);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo(panel);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/app/", "/app/login", "/app/company/tenants/550e8400-e29b-41d4-a716-446655440001", "/app/x.y"})
    void every_address_of_the_panel_is_its_page(String address) {
        Answer answer = get(address);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.body()).contains("<div id=\"root\">");
        assertThat(Http.get(address, Map.of("If-None-Match", answer.header("ETag")))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void code_comes_from_here_alone() {
        Answer page = get("/app/");
        String policy = page.header("Content-Security-Policy");

        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'", "base-uri 'none'")
                .contains("connect-src 'self' " + Service.running().issuer().origin() + ";");
        assertThat(page.body()).doesNotContainPattern("<script(?![^>]* src=)").doesNotContain("javascript:");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
    }

    @Test
    void what_the_page_names_is_there_and_stays() {
        List<String> assets = ASSET.matcher(get("/app/").body())
                .results()
                .map(MatchResult::group)
                .map(found -> found.substring(found.indexOf('"') + 1, found.length() - 1))
                .toList();

        assertThat(assets).anyMatch(asset -> asset.endsWith(".js")).anyMatch(asset -> asset.endsWith(".css"));
        assertThat(assets).allSatisfy(asset -> {
            Answer plain = get(asset);
            assertThat(plain.status()).isEqualTo(200);
            boolean named = asset.startsWith("/app/assets/");
            assertThat(plain.header("Cache-Control"))
                    .isEqualTo(named ? "public, max-age=31536000, immutable" : "no-cache");
            Answer packed = Http.get(asset, Map.of("Accept-Encoding", "gzip"));
            assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
            assertThat(packed.header("ETag")).isNotEqualTo(plain.header("ETag"));
        });
    }

    @Test
    void an_asset_that_is_not_there_is_not_the_page() {
        assertThat(get("/app/assets/index-gone.js").status()).isEqualTo(404);
    }

    @Test
    void the_page_learns_here_where_to_sign_in() {
        Answer answer = get("/app/config.json");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("issuer").asText())
                .isEqualTo(Service.running().issuer().issuer().toString());
        assertThat(answer.json().path("login_url").asText())
                .isEqualTo(Service.running().issuer().origin().toString());
        assertThat(answer.json().path("client_id").asText())
                .isEqualTo(Service.running().issuer().clients().panel());
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
    void nothing_can_be_sent_there(String method) {
        Answer answer = Http.send(method, "/app/", Map.of());

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app/../tenant/me",
                "/app/..;/tenant/me",
                "/app/%2e%2e/tenant/me",
                "/app/assets/../../tenant/me",
                "/app/..%2f..%2fWEB-INF/web.xml",
                "/app/META-INF/MANIFEST.MF"
            })
    void nothing_but_the_panel_is_found_behind_it(String address) {
        Answer answer = get(address);

        assertThat(answer.status()).isIn(200, 400, 401, 404);
        if (answer.status() == 200)
            assertThat(answer.body()).isEqualTo(get("/app/").body());
    }

    private static Answer get(String path) {
        return Http.get(path, Map.of());
    }
}
