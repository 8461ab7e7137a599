package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.TENANT_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConventionsIT {

    private static final String LONG = "/tenant/usage?period=90d";
    private static final String SHORT = "/tenant/me";

    @ParameterizedTest
    @ValueSource(
            strings = {
                SHORT,
                "/tenant/agents",
                "/tenant/integrations",
                "/tenant/usage",
                "/tenant/incidents",
                "/tenant/subnucleos"
            })
    void a_read_carries_a_strong_tag_that_stays(String path) {
        Answer first = get(path);
        Answer second = get(path);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("ETag")).matches("\"[0-9a-f]{32}\"").isEqualTo(second.header("ETag"));
        assertThat(first.body()).isEqualTo(second.body());
    }

    @Test
    void whoever_has_the_bytes_gets_none() {
        String tag = get(SHORT).header("ETag");

        for (String match : new String[] {tag, "W/" + tag, "\"other\", " + tag, "\"other\",W/" + tag, "*"}) {
            Answer answer = get(SHORT, "If-None-Match", match);
            assertThat(answer.status()).as(match).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.header("ETag")).isEqualTo(tag);
            assertThat(answer.header("Cache-Control")).contains("private");
            assertThat(answer.header("Vary")).contains("Authorization");
        }
    }

    @Test
    void whoever_has_other_bytes_gets_these() {
        String tag = get(SHORT).header("ETag");

        for (String match :
                new String[] {"\"other\"", tag.replace("\"", ""), "nonsense " + tag, tag.replace("\"", "'")}) {
            assertThat(get(SHORT, "If-None-Match", match).status()).as(match).isEqualTo(200);
        }
        assertThat(get("/tenant/agents", "If-None-Match", tag).status()).isEqualTo(200);
    }

    @Test
    void a_long_answer_is_compressed_for_whoever_takes_it() {
        Answer plain = get(LONG);
        Answer compressed = get(LONG, "Accept-Encoding", "gzip");

        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(compressed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(compressed.header("ETag")).isNotEqualTo(plain.header("ETag"));
        assertThat(compressed.header("Vary")).contains("Accept-Encoding");
        assertThat(Long.parseLong(compressed.header("Content-Length")))
                .isLessThan(plain.body().length());
        assertThat(get(LONG, "Accept-Encoding", "br, gzip;q=0").header("Content-Encoding"))
                .isEmpty();
        assertThat(get(SHORT, "Accept-Encoding", "gzip").header("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void a_tag_of_the_other_encoding_does_not_match() {
        String compressed = get(LONG, "Accept-Encoding", "gzip").header("ETag");

        assertThat(get(LONG, "If-None-Match", compressed).status()).isEqualTo(200);
    }

    @Test
    void every_answer_tells_browsers_to_make_nothing_of_it() {
        for (Answer answer :
                new Answer[] {get(SHORT), get("/tenant/nothing"), Http.get(SHORT, Map.of()), get("/tenant/%2f")}) {
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Strict-Transport-Security")).startsWith("max-age=31536000");
            assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
            assertThat(answer.header("Server")).isEmpty();
            assertThat(answer.header("X-Powered-By")).isEmpty();
            assertThat(answer.header("X-Trace-Id")).matches("[0-9a-f]{32}");
        }
    }

    @Test
    void a_read_is_kept_by_its_reader_alone() {
        assertThat(get(SHORT).header("Cache-Control")).contains("private").doesNotContain("public");
        assertThat(get(SHORT).header("Vary")).contains("Authorization");
        assertThat(Http.get(SHORT, Map.of()).header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void head_says_what_get_would_without_the_body() {
        Answer head = Http.send("HEAD", SHORT, headers());

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("ETag")).isEqualTo(get(SHORT).header("ETag"));
    }

    private static Answer get(String path, String... header) {
        Map<String, String> headers = headers();
        if (header.length == 2) headers.put(header[0], header[1]);
        return Http.get(path, headers);
    }

    private static Map<String, String> headers() {
        return new HashMap<>(
                Map.of("Authorization", "Bearer " + Service.running().token(TENANT_ADMIN)));
    }
}
