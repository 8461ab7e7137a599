package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.TENANT_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Wire.Reply;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CrossOriginIT {

    private static final String ALLOW = "Access-Control-Allow-Origin";

    @Test
    void a_preflight_from_an_origin_of_ours_is_answered_without_a_token() {
        Reply preflight = preflight(ours());

        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.header(ALLOW)).isEqualTo(ours());
        assertThat(preflight.header("Access-Control-Allow-Headers")).containsIgnoringCase("authorization");
        assertThat(preflight.header("Access-Control-Allow-Methods")).contains("GET");
        assertThat(preflight.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(preflight.header("Vary")).contains("Origin");
        assertThat(preflight.body()).isEmpty();
    }

    @Test
    void a_request_from_an_origin_of_ours_is_shared() {
        Reply answer = read(ours());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header(ALLOW)).isEqualTo(ours());
        assertThat(answer.header("Access-Control-Expose-Headers")).contains("ETag", "X-Trace-Id");
        assertThat(answer.header("Vary")).contains("Origin");
    }

    static Stream<String> foreign() {
        return Stream.of(
                "https://elsewhere.example",
                "null",
                "*",
                ours() + ".elsewhere.example",
                ours() + "/",
                "http://127.0.0.1");
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void an_origin_that_is_not_ours_is_told_nothing(String origin) {
        Reply preflight = preflight(origin);
        Reply read = read(origin);

        assertThat(preflight.status()).isEqualTo(401);
        assertThat(read.status()).isEqualTo(200);
        assertThat(preflight.headers().keySet()).noneMatch(name -> name.startsWith("access-control-"));
        assertThat(read.headers().keySet()).noneMatch(name -> name.startsWith("access-control-"));
        assertThat(read.header("Vary")).contains("Origin");
    }

    private static String ours() {
        return Service.running().baseUrl().toString();
    }

    private static Reply preflight(String origin) {
        return Wire.request(
                "OPTIONS",
                "/tenant/me",
                "Origin: " + origin,
                "Access-Control-Request-Method: GET",
                "Access-Control-Request-Headers: authorization");
    }

    private static Reply read(String origin) {
        return Wire.request(
                "GET",
                "/tenant/me",
                "Origin: " + origin,
                "Authorization: Bearer " + Service.running().token(TENANT_ADMIN));
    }
}
