package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.FIRST_TENANT;
import static ai.alquimista.painel.local.issuer.DemoUsers.SECOND_TENANT;
import static ai.alquimista.painel.local.issuer.DemoUsers.TENANT_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.local.issuer.DemoUser;
import ai.alquimista.painel.local.issuer.DemoUsers;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LogIT {

    private static final Duration WRITTEN = Duration.ofSeconds(10);
    private static final String TITLE = "ALTER TABLE alquimista_platform.incidents RENAME COLUMN ";

    /** But for the product's own heading, written before the server has read how to log. */
    @Test
    void every_line_is_json() {
        Http.get("/tenant/me", Map.of());
        List<String> lines = WrittenLog.lines()
                .dropWhile(line -> !line.startsWith("{"))
                .filter(line -> !isHeading(line))
                .toList();

        assertThat(lines).hasSizeGreaterThan(20).allSatisfy(line -> {
            JsonNode entry = Http.JSON.readTree(line);
            assertThat(entry.path("ibm_datetime").isTextual()).isTrue();
            assertThat(entry.path("loglevel").isTextual()).isTrue();
            assertThat(entry.path("message").isTextual()).isTrue();
        });
    }

    private static boolean isHeading(String line) {
        return line.matches("\\*{80}|[\\w. ]+ = .*|\\[[^]]+\\] \\w{8} .* CWWKE0001I: .*");
    }

    /** The table lost a column: nobody foresaw that. */
    @Test
    void an_unforeseen_failure_is_told_to_the_log_alone() {
        String trace = newTrace();
        Answer answer;
        owner(TITLE + "title TO title_gone");
        try {
            Changes.seen(FIRST_TENANT);
            answer = Http.get("/tenant/incidents", headers(TENANT_ADMIN, trace));
        } finally {
            owner(TITLE + "title_gone TO title");
        }

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.json().path("code").asText()).isEqualTo("INTERNAL_ERROR");
        assertThat(answer.json().path("trace_id").asText()).isEqualTo(trace);
        assertThat(answer.json().path("detail").asText())
                .isEqualTo("Ocorreu um erro inesperado. Tente novamente mais tarde.");
        Leaks.assertNoneIn(answer.body());
        Eventually.until(WRITTEN, () -> WrittenLog.entry(trace).isPresent());
        JsonNode entry = WrittenLog.entry(trace).orElseThrow();
        assertThat(entry.path("ext_trace_id").asText()).isEqualTo(trace);
        assertThat(entry.path("loglevel").asText()).isIn("ERROR", "SEVERE");
        assertThat(Http.get("/tenant/incidents", headers(TENANT_ADMIN, trace)).status())
                .isEqualTo(200);
    }

    @Test
    void names_nobody() {
        List<String> secrets = new ArrayList<>(people());
        for (DemoUser user : Stream.concat(DemoUsers.demonstration().stream(), DemoUsers.mistaken().stream())
                .toList()) {
            String token = Service.running().token(user);
            secrets.add(token);
            for (String path : Routes.ALL) {
                Http.get(path, token);
                Http.get(path + "?tenant_id=" + SECOND_TENANT, token);
                Http.get(path + "?search=fulano.de.tal@exemplo.com.br", token);
            }
        }
        String foreign = Service.running().issuer().idToken(TENANT_ADMIN);
        secrets.add(foreign);
        Http.get("/tenant/me", foreign);
        Http.get("/tenant/me", foreign + "x");
        Http.get("/tenant/fulano.de.tal@exemplo.com.br", Service.running().token(TENANT_ADMIN));
        secrets.add("fulano.de.tal@exemplo.com.br");
        String last = newTrace();
        failOnceMore(last);
        Eventually.until(WRITTEN, () -> WrittenLog.entry(last).isPresent());

        String log = WrittenLog.everything();
        assertThat(secrets).hasSizeGreaterThan(400).noneMatch(log::contains);
        assertThat(log).doesNotContainPattern("eyJ[\\w-]{10,}").doesNotContain("Bearer ");
        assertThat(log).doesNotContainPattern("[\\w.]{2,}@[\\w-]+\\.(?:com|ai|br|net|org)\\b");
        assertThat(log).doesNotContainPattern("\\b[0-9A-Z]{2}\\.[0-9A-Z]{3}\\.[0-9A-Z]{3}/[0-9A-Z]{4}-[0-9]{2}\\b");
    }

    private static void failOnceMore(String trace) {
        owner(TITLE + "title TO title_gone");
        try {
            Changes.seen(FIRST_TENANT);
            Http.get("/tenant/incidents", headers(TENANT_ADMIN, trace));
        } finally {
            owner(TITLE + "title_gone TO title");
        }
    }

    /** What the demonstration knows of people and companies. */
    private static List<String> people() {
        return Service.running()
                .owner()
                .withHandle(
                        handle -> handle.createQuery("""
                        SELECT email FROM alquimista_platform.tenant_users
                         UNION SELECT full_name FROM alquimista_platform.tenant_users
                         UNION SELECT email FROM alquimista_platform.staff
                         UNION SELECT cnpj FROM alquimista_platform.tenants
                        """).mapTo(String.class).list());
    }

    private static Map<String, String> headers(DemoUser user, String trace) {
        return Map.of(
                "Authorization",
                "Bearer " + Service.running().token(user),
                "traceparent",
                "00-" + trace + "-00f067aa0ba902b7-01");
    }

    private static String newTrace() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static void owner(String sql) {
        Service.running().owner().useHandle(handle -> handle.execute(sql));
    }
}
