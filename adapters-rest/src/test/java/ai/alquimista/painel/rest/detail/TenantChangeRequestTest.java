package ai.alquimista.painel.rest.detail;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.tenant.Cnpj;
import ai.alquimista.painel.domain.tenant.TenantChange;
import ai.alquimista.painel.domain.tenant.TenantFile;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.domain.tenant.TenantStatus;
import ai.alquimista.painel.rest.detail.TenantDetailView.TenantFileView;
import ai.alquimista.painel.rest.json.Sent;
import ai.alquimista.painel.rest.json.WireExample;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TenantChangeRequestTest {

    @Test
    void is_read_as_the_change_that_it_is() {
        assertThat(read("{\"plan\": \"enterprise\", \"mrr_estimate\": 3000, \"status\": \"suspended\"}"))
                .isEqualTo(new TenantChange(
                        Optional.empty(),
                        Optional.of("enterprise"),
                        Optional.empty(),
                        Optional.of(new BigDecimal("3000")),
                        Optional.of(TenantStatus.SUSPENDED)));
        assertThat(read("{\"name\": \" Aurora \", \"segment\": \"Saúde\"}"))
                .isEqualTo(new TenantChange(
                        Optional.of("Aurora"),
                        Optional.empty(),
                        Optional.of("Saúde"),
                        Optional.empty(),
                        Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null"})
    void names_something(String body) {
        Sent.assertRefused(() -> read(body), "body", Flaw.NOTHING_TO_CHANGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "plan", "segment", "mrr_estimate", "status"})
    void cannot_take_anything_away(String field) {
        Sent.assertRefused(() -> read("{\"" + field + "\": null}"), field, Flaw.MALFORMED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "cnpj       | '12345678000195'   | UNKNOWN",
                "time_zone  | 'America/Manaus'   | UNKNOWN",
                "id         | '1'                | UNKNOWN",
                "version    | 7                  | UNKNOWN",
                "created_at | '2026-01-01'       | UNKNOWN",
                "status     | 'ACTIVE'           | NOT_ONE_OF",
                "status     | 'deleted'          | NOT_ONE_OF",
                "name       | ''                 | MALFORMED",
                "segment    | ' '                | MALFORMED",
                "mrr_estimate | 0.005            | NOT_AN_AMOUNT",
                "mrr_estimate | true             | MALFORMED"
            })
    void is_refused_by_the_name_of_what_is_wrong(String field, String value, Flaw flaw) {
        Sent.assertRefused(() -> read("{\"" + field + "\": " + value.replace('\'', '"') + "}"), field, flaw);
    }

    @Test
    void is_answered_with_the_tenant_as_it_is_now() throws IOException {
        TenantFile tenant = new TenantFile(
                new TenantId(UUID.fromString("550e8400-e29b-41d4-a716-446655440001")),
                "Clínica Aurora",
                new Cnpj("12345678000195"),
                "Saúde",
                "professional",
                TenantStatus.SUSPENDED,
                new BigDecimal("1500.00"),
                ZoneId.of("America/Sao_Paulo"),
                Instant.parse("2026-11-28T12:00:00Z"),
                Instant.parse("2026-11-30T09:30:00Z"),
                new Version(2));

        WireExample.assertIsAnsweredBy(TenantFileView.of(tenant), Operation.UPDATE_INTERNAL_TENANT);
    }

    private static TenantChange read(String body) {
        return TenantChangeRequest.change(body.equals("null") ? null : Sent.body(TenantChangeRequest.class, body));
    }
}
