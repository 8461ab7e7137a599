package ai.alquimista.painel.rest.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Invalid;
import ai.alquimista.painel.domain.Refusal.Violation;
import ai.alquimista.painel.domain.access.UserId;
import ai.alquimista.painel.domain.incident.Incident.Assignment;
import ai.alquimista.painel.domain.incident.Incident.Report;
import ai.alquimista.painel.domain.incident.Incident.Wish;
import ai.alquimista.painel.domain.incident.IncidentStatus;
import ai.alquimista.painel.domain.incident.Severity;
import ai.alquimista.painel.rest.incident.TenantIncidentRequest.Reported;
import ai.alquimista.painel.rest.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IncidentRequestsTest {

    private static final String TENANT = "550e8400-e29b-41d4-a716-446655440001";

    @Test
    void say_what_went_wrong_without_blanks_around_it() {
        assertThat(IncidentRequest.report(new IncidentRequest(" O'Brien parou ", " a\nb ", "error")))
                .isEqualTo(new Report(Severity.ERROR, "O'Brien parou", "a\nb", Optional.empty()));
        assertThat(IncidentRequest.report(new IncidentRequest("x", null, "info"))
                        .description())
                .isEmpty();
    }

    @Test
    void name_every_field_that_is_wrong() {
        assertThat(flaws(() -> IncidentRequest.report(null)))
                .isEqualTo(Map.of("title", Flaw.REQUIRED, "severity", Flaw.REQUIRED));
        assertThat(flaws(() -> IncidentRequest.report(new IncidentRequest("é".repeat(201), "é".repeat(10_001), "bad"))))
                .isEqualTo(Map.of("title", Flaw.TOO_LONG, "description", Flaw.TOO_LONG, "severity", Flaw.NOT_ONE_OF));
    }

    @Test
    void may_be_as_long_as_is_said() {
        Report report = IncidentRequest.report(new IncidentRequest("😀".repeat(200), "é".repeat(10_000), "critical"));

        assertThat(report.title()).hasSize(400);
        assertThat(CommentRequest.said(new CommentRequest("é".repeat(5_000)))).hasSize(5_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a\u0000b", "a\nb", "a\u001bb", "a\ud800b", "a\ufffdb"})
    void have_one_line_that_says_something_as_their_title(String title) {
        assertThat(flaws(() -> IncidentRequest.report(new IncidentRequest(title, null, "info"))))
                .isEqualTo(Map.of("title", Flaw.MALFORMED));
    }

    @Test
    void name_the_tenant_and_perhaps_somebody() {
        Reported reported = TenantIncidentRequest.reported(
                new TenantIncidentRequest(TENANT, "x", null, "info", "20000000-0000-0000-0000-000000000002"));

        assertThat(reported.tenant()).hasToString(TENANT);
        assertThat(reported.report().assignee()).contains(new UserId("20000000-0000-0000-0000-000000000002"));
        assertThat(flaws(
                        () -> TenantIncidentRequest.reported(new TenantIncidentRequest("1", "x", null, "info", "a b"))))
                .isEqualTo(Map.of("tenant_id", Flaw.NOT_A_UUID, "assignee", Flaw.MALFORMED));
        assertThat(flaws(() -> TenantIncidentRequest.reported(null))).isEqualTo(Map.of("tenant_id", Flaw.REQUIRED));
    }

    @Test
    void wish_for_what_they_name_and_nothing_else() {
        assertThat(IncidentChangeRequest.wish(change("\"acknowledged\"", null, null)))
                .isEqualTo(new Wish(Optional.of(IncidentStatus.ACKNOWLEDGED), Optional.empty(), Optional.empty()));
        assertThat(IncidentChangeRequest.wish(change(null, "null", "\"critical\"")))
                .isEqualTo(new Wish(
                        Optional.empty(),
                        Optional.of(new Assignment(Optional.empty())),
                        Optional.of(Severity.CRITICAL)));
        assertThat(IncidentChangeRequest.wish(change(null, "\"bia\"", null)).assignment())
                .contains(new Assignment(Optional.of(new UserId("bia"))));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            quoteCharacter = '`',
            value = {
                "null, -, -, status, NOT_ONE_OF",
                "1, -, -, status, NOT_ONE_OF",
                "\"closed\", -, -, status, NOT_ONE_OF",
                "-, 7, -, assignee, MALFORMED",
                "-, \" \", -, assignee, MALFORMED",
                "-, -, null, severity, NOT_ONE_OF",
                "-, -, -, body, NOTHING_TO_CHANGE",
            })
    void cannot_wish_for_what_is_none(
            @Nullable String status, @Nullable String assignee, @Nullable String severity, String field, Flaw flaw) {
        assertThat(flaws(() -> IncidentChangeRequest.wish(change(status, assignee, severity))))
                .isEqualTo(Map.of(field, flaw));
    }

    @Test
    void of_a_tenant_may_only_be_for_the_end() {
        ResolutionRequest.check(new ResolutionRequest(node("\"resolved\"")));

        assertThat(flaws(() -> ResolutionRequest.check(new ResolutionRequest(node("\"acknowledged\"")))))
                .isEqualTo(Map.of("status", Flaw.NOT_ONE_OF));
        assertThat(flaws(() -> ResolutionRequest.check(new ResolutionRequest(null))))
                .isEqualTo(Map.of("body", Flaw.NOTHING_TO_CHANGE));
    }

    @Test
    void say_something_where_they_comment() {
        assertThat(CommentRequest.said(new CommentRequest(" a\nb "))).isEqualTo("a\nb");
        assertThat(flaws(() -> CommentRequest.said(null))).isEqualTo(Map.of("text", Flaw.REQUIRED));
        assertThat(flaws(() -> CommentRequest.said(new CommentRequest("\n"))))
                .isEqualTo(Map.of("text", Flaw.MALFORMED));
        assertThat(flaws(() -> CommentRequest.said(new CommentRequest("é".repeat(5_001)))))
                .isEqualTo(Map.of("text", Flaw.TOO_LONG));
    }

    private static IncidentChangeRequest change(
            @Nullable String status, @Nullable String assignee, @Nullable String severity) {
        return new IncidentChangeRequest(node(status), node(assignee), node(severity));
    }

    private static @Nullable JsonNode node(@Nullable String json) {
        return json == null ? null : Json.input(json).orElseThrow();
    }

    private static Map<String, Flaw> flaws(Runnable reading) {
        return catchThrowableOfType(Invalid.class, reading::run).violations().stream()
                .collect(Collectors.toMap(Violation::field, Violation::flaw));
    }
}
