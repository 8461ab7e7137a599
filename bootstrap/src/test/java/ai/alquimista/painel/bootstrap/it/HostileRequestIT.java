package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.TENANT_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.bootstrap.it.Wire.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileRequestIT {

    private static final byte[] KILOBYTES_64 = new byte[64 * 1024];

    @Test
    void a_body_on_a_read_changes_nothing() {
        String head = head("GET", "/tenant/me", "Content-Type: application/json", "Content-Length: 13");

        assertThat(Wire.send(head, "{\"limit\":\"x\"}".getBytes(StandardCharsets.UTF_8), 1)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_body_over_a_megabyte_is_turned_away() {
        String sized = head("POST", "/tenant/nothing", "Content-Length: " + 32 * KILOBYTES_64.length);
        Answer unread = Http.send("POST", "/tenant/nothing", headers());

        assertThat(unread.status()).isEqualTo(404);
        assertThat(Wire.send(sized, KILOBYTES_64, 32).status()).isIn(0, 413);
        assertThat(Wire.send(sized, KILOBYTES_64, 0).status()).isEqualTo(413);
    }

    @Test
    void a_body_of_unsaid_size_is_turned_away() {
        String head = head("POST", "/tenant/nothing", "Transfer-Encoding: chunked");
        byte[] chunk = ("10000\r\n" + "a".repeat(65_536) + "\r\n").getBytes(StandardCharsets.US_ASCII);

        assertThat(Wire.send(head, chunk, 32).status()).isIn(0, 404, 413);
        assertHarmless(Wire.send(head, "zz\r\nnonsense\r\n".getBytes(StandardCharsets.US_ASCII), 1));
        assertHarmless(Wire.send(head("POST", "/tenant/nothing", "Content-Length: -1"), new byte[0], 0));
        assertHarmless(
                Wire.send(head("POST", "/tenant/nothing", "Content-Length: 9999999999999999999"), new byte[0], 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tenant/%zz",
                "/tenant/%00",
                "/tenant/me%00",
                "/tenant%2fme",
                "/tenant/%2e%2e/me",
                "/tenant/%ff",
                "/tenant/me%0d%0aX-Injected:%20yes",
                "//tenant/me",
                "/tenant/./me",
                "/tenant/../../../etc/passwd",
                "/WEB-INF/web.xml",
                "/problem",
                "/tenant/me;jsessionid=1",
                "/tenant/me/",
                "/tenant/<script>",
                "/tenant/ME",
                "*",
                "tenant/me",
                "http://localhost/tenant/me",
                "http://elsewhere.example/tenant/me",
                "/tenant/me#fragment",
                "/tenant/me?",
                "?",
                ""
            })
    void a_target_out_of_form_is_answered_or_refused(String target) {
        for (String method : new String[] {"GET", "HEAD", "POST", "OPTIONS"}) {
            Reply reply = Wire.request(method, target, token());

            assertHarmless(reply);
            assertThat(reply.headers()).doesNotContainKey("x-injected");
            if (reply.header("Content-Type").contains("problem"))
                assertThat(reply.status()).isGreaterThanOrEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /tenant/me\r\nConnection: close\r\n\r\n",
                "GET /tenant/me HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /tenant/me HTTP/9.9\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET  /tenant/me  HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "G\u0001T /tenant/me HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /tenant/me HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
                "GET /tenant/me HTTP/1.1\r\nHost localhost\r\nConnection: close\r\n\r\n",
                "POST /tenant/me HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n",
                "nonsense\r\nConnection: close\r\n\r\n",
                "\u0000\u0001\u0002\u0003\r\n\r\n"
            })
    void bytes_that_are_no_request_are_refused(String bytes) {
        Reply reply = Wire.send(bytes, new byte[0], 0);

        // 505 is the one 5xx that says the client is wrong.
        if (reply.status() != 505) assertHarmless(reply);
        assertThat(reply.status()).isNotEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "NONSENSE"})
    void a_method_that_the_route_does_not_have_is_refused(String method) {
        Reply reply = Wire.request(method, "/tenant/me", token());

        assertThat(reply.status()).isBetween(400, 501);
        assertThat(reply.status()).isNotEqualTo(500);
        assertThat(reply.body()).doesNotContain("Bearer");
        Leaks.assertNoneIn(reply.body());
    }

    private static void assertHarmless(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isLessThan(500);
        Leaks.assertNoneIn(reply.body());
    }

    private static Map<String, String> headers() {
        return Map.of("Authorization", "Bearer " + Service.running().token(TENANT_ADMIN));
    }

    private static String token() {
        return "Authorization: Bearer " + Service.running().token(TENANT_ADMIN);
    }

    private static String head(String method, String target, String... headers) {
        return method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + token() + "\r\n"
                + String.join("\r\n", headers) + "\r\n\r\n";
    }
}
