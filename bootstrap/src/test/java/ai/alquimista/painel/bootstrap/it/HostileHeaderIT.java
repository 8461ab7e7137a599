package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.TENANT_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Wire.Reply;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileHeaderIT {

    private static final String PROBLEM = "application/problem+json";

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "text/html", "application/xml", "image/*"})
    void a_format_that_we_do_not_speak_is_not_acceptable(String accept) {
        Reply reply = Wire.request("GET", "/tenant/me", token(), "Accept: " + accept);

        assertThat(reply.status()).isEqualTo(406);
        assertThat(reply.header("Content-Type")).isEqualTo(PROBLEM);
        Leaks.assertNoneIn(reply.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"garbage", "/", "*", "application/", ";;;", "a/b/c", "application/json;q=nonsense", "\"", "é/ü"})
    void an_accept_header_that_makes_no_sense_is_answered_or_refused(String accept) {
        assertHarmless(Wire.request("GET", "/tenant/me", token(), "Accept: " + accept));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Accept-Language|x;q=nonsense,,;;",
                "Accept-Language|../../etc/passwd",
                "If-None-Match|nonsense",
                "If-None-Match|W/W/\"\",,\"",
                "If-Modified-Since|yesterday",
                "Range|bytes=5-1",
                "Accept-Encoding|gzip;q=2;q=;;",
                "traceparent|00-nonsense",
                "traceparent|00-00000000000000000000000000000000-0000000000000000-00",
                "X-Forwarded-For|<script>alert(1)</script>",
                "Origin|null",
                "Expect|nonsense",
                "User-Agent|${jndi:ldap://localhost/a}",
                "Content-Type|nonsense",
                "Cookie|a=b; JSESSIONID=../../x"
            })
    void a_header_that_makes_no_sense_is_passed_over_or_refused(String name, String value) {
        Reply reply = Wire.request("GET", "/tenant/me", token(), name + ": " + value);

        assertThat(reply.status()).isIn(200, 400, 417);
        if (reply.status() == 400) assertThat(reply.header("Content-Type")).isEqualTo(PROBLEM);
        Leaks.assertNoneIn(reply.body());
    }

    @Test
    void headers_without_measure_are_answered_or_refused() {
        assertHarmless(Wire.request("GET", "/tenant/me", token(), "X-Long: " + "a".repeat(20_000)));
        assertHarmless(Wire.request("GET", "/tenant/me", token(), "X-Long: " + "a".repeat(200_000)));
        assertHarmless(Wire.request("GET", "/tenant/me", "Authorization: Bearer " + "a".repeat(20_000)));
        assertHarmless(Wire.request("GET", "/tenant/me?" + "a".repeat(40_000), token()));
        assertHarmless(Wire.request("GET", "/tenant/" + "a/".repeat(5_000), token()));
        assertHarmless(Wire.request(
                "GET",
                "/tenant/me",
                IntStream.range(0, 300).mapToObj(i -> "X-" + i + ": a").toArray(String[]::new)));
    }

    private static void assertHarmless(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isLessThan(500);
        Leaks.assertNoneIn(reply.body());
    }

    private static String token() {
        return "Authorization: Bearer " + Service.running().token(TENANT_ADMIN);
    }
}
