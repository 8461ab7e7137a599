package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.TENANT_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.WITHOUT_GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemIT {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void whoever_has_no_token_is_told_to_sign_in() {
        assertProblem(Http.get("/tenant/me", Map.of()), 401, "UNAUTHORIZED", "Sessão expirada. Faça login novamente.");
        assertProblem(
                Http.get("/tenant/me", "nonsense"), 401, "INVALID_TOKEN", "Sessão expirada. Faça login novamente.");
        assertThat(Http.get("/tenant/me", Map.of()).header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void whoever_may_not_is_told_so() {
        assertProblem(
                Http.get("/tenant/me", Service.running().token(WITHOUT_GROUP)),
                403,
                "FORBIDDEN",
                "Você não tem permissão para acessar este recurso.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|en|Your session has expired. Please sign in again.",
                "en-US,en;q=0.9|en|Your session has expired. Please sign in again.",
                "de, en;q=0.5|en|Your session has expired. Please sign in again.",
                "pt;q=0.4, en;q=0.8|en|Your session has expired. Please sign in again.",
                "pt-PT, en;q=0.9|pt-BR|Sessão expirada. Faça login novamente.",
                "de|pt-BR|Sessão expirada. Faça login novamente.",
                "en;q=0|pt-BR|Sessão expirada. Faça login novamente."
            })
    void speaks_the_language_that_is_preferred(String accepted, String language, String detail) {
        Answer answer = Http.get("/tenant/me", Map.of("Accept-Language", accepted));

        assertThat(answer.header("Content-Language")).isEqualTo(language);
        assertThat(answer.header("Vary")).contains("Accept-Language");
        assertThat(answer.json().path("detail").asText()).isEqualTo(detail);
    }

    @Test
    void tells_a_forbidden_reader_of_english_in_english() {
        Answer answer = Http.get(
                "/tenant/me",
                Map.of("Authorization", "Bearer " + Service.running().token(WITHOUT_GROUP), "Accept-Language", "en"));

        assertThat(answer.json().path("detail").asText())
                .isEqualTo("You do not have permission to access this resource.");
    }

    @Test
    void carries_the_callers_trace() {
        Answer answer = Http.get("/tenant/me", Map.of("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01"));

        assertThat(answer.json().path("trace_id").asText()).isEqualTo(TRACE);
        assertThat(answer.header("X-Trace-Id")).isEqualTo(TRACE);
    }

    @Test
    void carries_a_trace_of_its_own_where_the_callers_makes_no_sense() {
        Answer answer = Http.get("/tenant/me", Map.of("traceparent", "00-" + "0".repeat(32) + "-00f067aa0ba902b7-01"));

        assertThat(answer.json().path("trace_id").asText())
                .matches("[0-9a-f]{32}")
                .isNotEqualTo("0".repeat(32))
                .isEqualTo(answer.header("X-Trace-Id"));
    }

    /** Without a good token nobody learns which routes there are; with one, a route that is not there is not found. */
    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/tenant", "/tenant/nothing", "/internal/nothing", "/tenant/me/more"})
    void a_route_that_is_not_there_is_not_found_but_for_strangers(String path) {
        assertThat(Http.get(path, Map.of()).status()).isEqualTo(401);

        Answer known = Http.get(path, Service.running().token(TENANT_ADMIN));
        assertProblem(known, 404, "NOT_FOUND", "O recurso solicitado não foi encontrado.");
        assertThat(known.json().path("instance").asText()).isEqualTo(path);
    }

    @Test
    void a_method_that_a_route_does_not_have_is_named() {
        Answer answer = Http.send("DELETE", "/tenant/me", headers());

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("GET").doesNotContain("OPTIONS");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    /** The framework would describe the route to whoever asks for its OPTIONS: no entry of the table allows that. */
    @Test
    void what_no_entry_of_the_permission_table_names_is_forbidden() {
        assertThat(Http.send("OPTIONS", "/tenant/me", headers()).status()).isEqualTo(403);
        assertThat(Http.send("OPTIONS", "/tenant/nothing", headers()).status()).isEqualTo(403);
    }

    private static Map<String, String> headers() {
        return new HashMap<>(
                Map.of("Authorization", "Bearer " + Service.running().token(TENANT_ADMIN)));
    }

    private static void assertProblem(Answer answer, int status, String code, String detail) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("Content-Language")).isEqualTo("pt-BR");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("code").asText()).isEqualTo(code);
        assertThat(answer.json().path("detail").asText()).isEqualTo(detail);
        assertThat(answer.json().path("type").asText()).startsWith("urn:alquimista:painel:problem:");
        assertThat(answer.json().path("title").asText()).isNotBlank();
        assertThat(answer.json().path("trace_id").asText()).isEqualTo(answer.header("X-Trace-Id"));
    }
}
