package ai.alquimista.painel.rest.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Invalid;
import ai.alquimista.painel.domain.Refusal.Violation;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.tenant.Cnpj;
import ai.alquimista.painel.domain.tenant.NewTenant;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.rest.detail.TenantDetailView.TenantFileView;
import ai.alquimista.painel.rest.json.Sent;
import ai.alquimista.painel.rest.json.WireExample;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OnboardingRequestTest {

    private static final NewTenant AURORA = new NewTenant(
            "Clínica Aurora",
            new Cnpj("12345678000195"),
            "Saúde",
            "professional",
            new BigDecimal("1500.00"),
            ZoneId.of("America/Sao_Paulo"));

    @Test
    void is_read_as_the_company_that_it_is() {
        assertThat(read(" Clínica Aurora ", "12.345.678/0001-95", "1500.00", ""))
                .isEqualTo(AURORA);
        assertThat(read("Clínica Aurora", "12345678000195", "1500.00", ", \"time_zone\": null"))
                .isEqualTo(AURORA);
        assertThat(read("Clínica Aurora", "12345678000195", "1500.00", ", \"time_zone\": \"America/Manaus\"")
                        .timeZone())
                .isEqualTo(ZoneId.of("America/Manaus"));
        assertThat(read("O'Brien & Filhos", "12abc34501de35", "0", "").cnpj()).isEqualTo(new Cnpj("12ABC34501DE35"));
    }

    @Test
    void is_answered_with_the_tenant() throws IOException {
        TenantId id = new TenantId(UUID.fromString("550e8400-e29b-41d4-a716-446655440001"));

        WireExample.assertIsAnsweredBy(
                TenantFileView.of(AURORA.onboarded(id, Instant.parse("2026-11-28T12:00:00Z"))),
                Operation.CREATE_INTERNAL_TENANT);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(with("name", "\" \""), "name", Flaw.MALFORMED),
                Arguments.of(with("name", "\"a\\nb\""), "name", Flaw.MALFORMED),
                Arguments.of(with("name", "\"a\\u0000b\""), "name", Flaw.MALFORMED),
                Arguments.of(with("name", "\"\\ud83d\""), "name", Flaw.MALFORMED),
                Arguments.of(with("name", "7"), "name", Flaw.MALFORMED),
                Arguments.of(with("name", "\"" + "é".repeat(256) + "\""), "name", Flaw.TOO_LONG),
                Arguments.of(with("segment", "\"" + "é".repeat(101) + "\""), "segment", Flaw.TOO_LONG),
                Arguments.of(with("segment", "\"\""), "segment", Flaw.MALFORMED),
                Arguments.of(with("cnpj", "\"12.345.678/0001-96\""), "cnpj", Flaw.NOT_A_CNPJ),
                Arguments.of(with("cnpj", "\"00000000000000\""), "cnpj", Flaw.NOT_A_CNPJ),
                Arguments.of(with("cnpj", "12345678000195"), "cnpj", Flaw.MALFORMED),
                Arguments.of(with("plan", "null"), "plan", Flaw.REQUIRED),
                Arguments.of(with("mrr_estimate", "-0.01"), "mrr_estimate", Flaw.NOT_AN_AMOUNT),
                Arguments.of(with("mrr_estimate", "0.001"), "mrr_estimate", Flaw.NOT_AN_AMOUNT),
                Arguments.of(with("mrr_estimate", "100000000"), "mrr_estimate", Flaw.NOT_AN_AMOUNT),
                Arguments.of(with("mrr_estimate", "1e99999999"), "mrr_estimate", Flaw.NOT_AN_AMOUNT),
                Arguments.of(with("mrr_estimate", "1e-99999999"), "mrr_estimate", Flaw.NOT_AN_AMOUNT),
                Arguments.of(with("mrr_estimate", "\"1500\""), "mrr_estimate", Flaw.MALFORMED),
                Arguments.of(with("time_zone", "\"-03:00\""), "time_zone", Flaw.NOT_A_TIME_ZONE),
                Arguments.of(with("time_zone", "\"Brasil/Oeste\""), "time_zone", Flaw.NOT_A_TIME_ZONE),
                Arguments.of(with("status", "\"active\""), "status", Flaw.UNKNOWN),
                Arguments.of(with("id", "\"550e8400-e29b-41d4-a716-446655440001\""), "id", Flaw.UNKNOWN));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void is_refused_by_the_name_of_what_is_wrong(String body, String field, Flaw flaw) {
        Sent.assertRefused(() -> OnboardingRequest.company(Sent.body(OnboardingRequest.class, body)), field, flaw);
    }

    @Test
    void is_refused_with_all_that_is_missing() {
        assertThatThrownBy(() -> OnboardingRequest.company(null))
                .asInstanceOf(type(Invalid.class))
                .extracting(invalid ->
                        invalid.violations().stream().map(Violation::field).toList())
                .isEqualTo(List.of("name", "cnpj", "segment", "plan", "mrr_estimate"));
    }

    private static NewTenant read(String name, String cnpj, String mrr, String more) {
        String body = """
                {"name": "%s", "cnpj": "%s", "segment": "Saúde", "plan": "professional", "mrr_estimate": %s%s}""".formatted(name, cnpj, mrr, more);
        return OnboardingRequest.company(Sent.body(OnboardingRequest.class, body));
    }

    /** A good body but for one field. */
    private static String with(String field, String value) {
        String good = """
                {"name": "Aurora", "cnpj": "12345678000195", "segment": "Saúde", "plan": "starter", "mrr_estimate": 1}""";
        String others = good.replaceAll("\"" + field + "\": (\"[^\"]*\"|[0-9]+),? ?", "")
                .replace(", }", "}");
        return others.replaceFirst("\\{", Matcher.quoteReplacement("{\"" + field + "\": " + value + ", "));
    }
}
