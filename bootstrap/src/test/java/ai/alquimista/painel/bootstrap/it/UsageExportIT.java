package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.FIRST_TENANT;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_SUPPORT;
import static ai.alquimista.painel.local.issuer.DemoUsers.SECOND_TENANT;
import static ai.alquimista.painel.local.issuer.DemoUsers.TENANT_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.TENANT_USER;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.local.issuer.DemoUser;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The usage as a file: the same days for the same people under the same rules, and never unnoticed. */
class UsageExportIT {

    private static final String USAGE = "/tenant/usage";
    private static final String CSV = "text/csv";
    private static final String PROBLEM = "application/problem+json";

    @ParameterizedTest
    @MethodSource("ai.alquimista.painel.bootstrap.it.TenantUsageIT#questions")
    void has_the_days_that_json_has(Reader reader, int days, @Nullable UUID agent) throws Exception {
        String path = USAGE + "?period=" + days + "d" + (agent == null ? "" : "&agent_id=" + agent)
                + (reader.named() == null ? "" : "&tenant_id=" + reader.named());

        reader.reads(
                () -> List.of(get(path, reader.user(), "application/json"), get(path, reader.user(), CSV)),
                (answers, today) -> {
                    Answer csv = answers.getLast();
                    assertThat(csv.body())
                            .endsWith("\r\n")
                            .isEqualTo(table(answers.getFirst().body()));
                    assertThat(csv.header("Content-Disposition"))
                            .isEqualTo("attachment; filename=\"usage-%s-%s.csv\""
                                    .formatted(today.minusDays(days - 1L), today));
                });
    }

    @Test
    void says_what_it_is() {
        Answer csv = get(USAGE, TENANT_USER, CSV);

        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.header("Content-Type").replace(" ", "")).isEqualTo("text/csv;charset=utf-8;header=present");
        assertThat(csv.header("Content-Length"))
                .isEqualTo(String.valueOf(csv.body().length()));
        assertThat(csv.header("Cache-Control")).contains("private");
        for (Answer either : List.of(csv, get(USAGE, TENANT_USER, "application/json")))
            assertThat(String.join(", ", either.response().headers().allValues("Vary"))
                            .split(", "))
                    .containsOnlyOnce("Accept")
                    .contains("Origin", "Authorization", "Accept-Encoding");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*                                   | application/json",
                "application/*                         | application/json",
                "application/json, text/csv            | application/json",
                "text/csv, application/json            | application/json",
                "text/csv;q=0.5, application/json      | application/json",
                "text/csv;q=0, */*                     | application/json",
                "text/csv                              | text/csv",
                "text/*                                | text/csv",
                "text/csv; header=present              | text/csv",
                "text/csv, application/json;q=0.9      | text/csv",
                "text/csv, */*;q=0.1                   | text/csv",
                "application/json;q=0, */*             | text/csv"
            })
    void is_given_to_those_who_prefer_it(String accept, String format) {
        assertThat(get(USAGE, TENANT_USER, accept).header("Content-Type")).startsWith(format);
    }

    @Test
    void is_not_given_to_those_who_say_nothing() {
        Answer answer = Http.get(USAGE, Service.running().token(TENANT_USER));

        assertThat(answer.header("Content-Type")).startsWith("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "text/html, text/xml", "application/vnd.ms-excel", "text/csv;q=0"})
    void is_no_other_format(String accept) {
        Answer answer = get(USAGE, TENANT_USER, accept);

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.header("Content-Type")).isEqualTo(PROBLEM);
    }

    @Test
    void carries_a_tag_of_its_own_that_stays() {
        Answer csv = get(USAGE, TENANT_USER, CSV);
        String tag = csv.header("ETag");

        assertThat(tag)
                .matches("\"[0-9a-f]{32}\"")
                .isEqualTo(get(USAGE, TENANT_USER, CSV).header("ETag"))
                .isNotEqualTo(get(USAGE, TENANT_USER, "application/json").header("ETag"));
        Answer known = Http.get(USAGE, with(TENANT_USER, CSV, "If-None-Match", tag));
        assertThat(known.status()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(known.header("ETag")).isEqualTo(tag);
        assertThat(Http.get(USAGE, with(TENANT_USER, "application/json", "If-None-Match", tag))
                        .status())
                .isEqualTo(200);
        Answer head = Http.send("HEAD", USAGE, with(TENANT_USER, CSV, "If-None-Match", "\"other\""));
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("ETag")).isEqualTo(tag);
    }

    @Test
    void is_compressed_for_whoever_takes_it() {
        Answer compressed = Http.get(USAGE, with(TENANT_USER, CSV, "Accept-Encoding", "gzip"));

        assertThat(compressed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(compressed.header("ETag")).matches("\"[0-9a-f]{32}-gzip\"");
    }

    /** Remembered or not, and even where there is nothing new to take. */
    @Test
    void is_noted_every_time_whoever_takes_it() {
        for (DemoUser user : List.of(TENANT_ADMIN, TENANT_USER, INTERNAL_SUPPORT)) {
            String path = user.equals(INTERNAL_SUPPORT) ? USAGE + "?tenant_id=" + FIRST_TENANT : USAGE;
            String tag = get(path, user, CSV).header("ETag");
            Changes.seen(FIRST_TENANT);
            int exported = noted("tenant.data.exported", user);
            int read = noted("tenant.data.read", user);

            Answer miss = get(path, user, CSV);
            Answer hit = get(path, user, CSV);
            Answer known = Http.get(path, with(user, CSV, "If-None-Match", tag));

            assertThat(List.of(miss, hit, known))
                    .extracting(answer -> answer.header("X-Cache"))
                    .containsExactly("MISS", "HIT", "HIT");
            assertThat(known.status()).isEqualTo(304);
            assertThat(noted("tenant.data.exported", user)).isEqualTo(exported + 3);
            assertThat(noted("tenant.data.read", user)).isEqualTo(read);
            assertThat(AuditLine.all("tenant.data.exported", user).getLast())
                    .isEqualTo(new AuditLine(FIRST_TENANT.toString(), "getTenantUsage", "success", null, null));
        }
    }

    @Test
    void is_not_noted_where_a_customer_only_looks() {
        int before = noted("tenant.data.exported", TENANT_ADMIN);

        get(USAGE, TENANT_ADMIN, "application/json");

        assertThat(noted("tenant.data.exported", TENANT_ADMIN)).isEqualTo(before);
    }

    @Test
    void is_refused_as_json_is() {
        int before = noted("tenant.data.exported", TENANT_ADMIN);

        refused(400, get(USAGE + "?period=3d", TENANT_ADMIN, CSV));
        refused(400, get(USAGE + "?format=csv", TENANT_ADMIN, CSV));
        refused(400, get(USAGE, INTERNAL_SUPPORT, CSV));
        refused(403, get(USAGE + "?tenant_id=" + SECOND_TENANT, TENANT_ADMIN, CSV));
        refused(404, get(USAGE + "?tenant_id=" + UUID.randomUUID(), INTERNAL_SUPPORT, CSV));
        refused(401, Http.get(USAGE, Map.of("Accept", CSV)));
        assertThat(noted("tenant.data.exported", TENANT_ADMIN)).isEqualTo(before);
        refused(404, get(USAGE + "?agent_id=" + UUID.randomUUID(), TENANT_ADMIN, CSV));
    }

    private static void refused(int status, Answer answer) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo(PROBLEM);
        assertThat(answer.header("Content-Disposition")).isEmpty();
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    }

    private static int noted(String type, DemoUser user) {
        return AuditLine.all(type, user).size();
    }

    private static Answer get(String path, DemoUser user, String accept) {
        return Http.get(path, with(user, accept));
    }

    private static Map<String, String> with(DemoUser user, String accept, String... header) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Authorization", "Bearer " + Service.running().token(user));
        headers.put("Accept", accept);
        if (header.length == 2) headers.put(header[0], header[1]);
        return headers;
    }

    /** What the days of a JSON answer are as a file: every number to the digit. */
    private static String table(String json) {
        List<Map<String, @Nullable Object>> days = daily(json);
        Stream<String> rows = days.stream()
                .map(day -> day.values().stream()
                        .map(value -> Objects.toString(value, ""))
                        .collect(Collectors.joining(",")));
        return Stream.concat(Stream.of(String.join(",", days.getFirst().keySet())), rows)
                .map(row -> row + "\r\n")
                .collect(Collectors.joining());
    }

    private static List<Map<String, @Nullable Object>> daily(String json) {
        try {
            Usage usage = Http.JSON
                    .readerFor(Usage.class)
                    .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(json);
            return usage.dailyData();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Usage(@JsonProperty("daily_data") List<Map<String, @Nullable Object>> dailyData) {}
}
