package ai.alquimista.painel.rest.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.alquimista.painel.application.integration.AddingIntegrations.Wanted;
import ai.alquimista.painel.application.integration.ChangingIntegrations.Patch;
import ai.alquimista.painel.application.integration.TestingIntegrations.Tested;
import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Invalid;
import ai.alquimista.painel.domain.Refusal.Violation;
import ai.alquimista.painel.domain.Version;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.integration.CallableHosts;
import ai.alquimista.painel.domain.integration.Integration;
import ai.alquimista.painel.domain.integration.IntegrationConfig;
import ai.alquimista.painel.domain.integration.IntegrationStatus;
import ai.alquimista.painel.domain.integration.ProbeResult;
import ai.alquimista.painel.domain.secret.Secret;
import ai.alquimista.painel.rest.integration.IntegrationsView.IntegrationView;
import ai.alquimista.painel.rest.json.JsonBody;
import ai.alquimista.painel.rest.json.WireExample;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntegrationRequestsTest {

    private static final CallableHosts HOSTS = new CallableHosts(Set.of("api.example.com"), false);
    private static final IntegrationConfig CONFIG = new IntegrationConfig(
            Optional.of("https://api.example.com/v1/me"), Optional.of("5511999990000"), Optional.of(15));

    @Test
    void are_read_as_what_they_ask_for() throws IOException {
        IntegrationRequest request = read(IntegrationRequest.class, """
                {"type": "whatsapp", "name": " O'Brien ", "credential": "segredo",
                 "config": {"endpoint": "https://api.example.com/v1/me", "account": "5511999990000",
                            "intervalo_minutos": 15}}""");

        Wanted wanted = IntegrationRequest.wanted(request, HOSTS);

        assertThat(wanted.name()).isEqualTo("O'Brien");
        assertThat(wanted.config()).isEqualTo(CONFIG);
        assertThat(wanted.credential().map(Secret::reveal)).contains("segredo");
        assertThat(request.toString() + wanted).doesNotContain("segredo");
    }

    @Test
    void ask_for_nothing_that_is_absent() throws IOException {
        assertThat(patch("{\"name\": \"a\"}"))
                .isEqualTo(new Patch(Optional.of("a"), Optional.empty(), Optional.empty()));
        assertThat(patch("{\"status\": \"inactive\"}").active()).contains(false);
        assertThat(patch("{\"config\": {\"endpoint\": null}}").config()).contains(IntegrationConfig.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                       | body                     | NOTHING_TO_CHANGE",
                "null                                     | body                     | NOTHING_TO_CHANGE",
                "{'name':null}                            | name                     | REQUIRED",
                "{'name':''}                              | name                     | MALFORMED",
                "{'name':1}                               | name                     | MALFORMED",
                "{'name':'a\\u0000b'}                     | name                     | MALFORMED",
                "{'name':'a\\nb'}                         | name                     | MALFORMED",
                "{'name':'Bearer abc'}                    | name                     | MALFORMED",
                "{'status':null}                          | status                   | NOT_ONE_OF",
                "{'status':'error'}                       | status                   | NOT_ONE_OF",
                "{'status':1}                             | status                   | NOT_ONE_OF",
                "{'config':null}                          | config                   | REQUIRED",
                "{'config':'x'}                           | config                   | MALFORMED",
                "{'config':{'token':'x'}}                 | config.token             | UNKNOWN",
                "{'config':{'a<b>':'x'}}                  | config.a?b?              | UNKNOWN",
                "{'config':{'endpoint':1}}                | config.endpoint          | NOT_ALLOWED_URL",
                "{'config':{'endpoint':'https://a.com'}}  | config.endpoint          | NOT_ALLOWED_URL",
                "{'config':{'endpoint':'https://api.example.com/?token=x'}} | config.endpoint | NOT_ALLOWED_URL",
                "{'config':{'account':1}}                 | config.account           | MALFORMED",
                "{'config':{'account':'password: x'}}     | config.account           | MALFORMED",
                "{'config':{'intervalo_minutos':'5'}}     | config.intervalo_minutos | NOT_A_NUMBER",
                "{'config':{'intervalo_minutos':1.5}}     | config.intervalo_minutos | NOT_A_NUMBER",
                "{'config':{'intervalo_minutos':1441}}    | config.intervalo_minutos | OUT_OF_RANGE",
                "{'config':{'intervalo_minutos':99999999999999999999}} | config.intervalo_minutos | OUT_OF_RANGE",
            })
    void name_the_field_that_is_wrong(String body, String field, Flaw flaw) {
        assertThatThrownBy(() -> patch(body.replace('\'', '"')))
                .asInstanceOf(type(Invalid.class))
                .satisfies(invalid -> assertThat(invalid.violations())
                        .extracting(Violation::field, Violation::flaw)
                        .containsExactly(tuple(field, flaw)));
    }

    @Test
    void name_all_fields_that_are_wrong_and_repeat_none_of_their_values() {
        assertThatThrownBy(() -> IntegrationRequest.wanted(read(IntegrationRequest.class, """
                        {"type": "A", "name": "", "credential": "a\\u0007b", "config": {"senha": "hunter2"}}"""), HOSTS))
                .hasMessageNotContaining("hunter2")
                .asInstanceOf(type(Invalid.class))
                .satisfies(invalid -> assertThat(invalid.violations())
                        .extracting(Violation::field)
                        .containsExactly("type", "name", "config.senha", "credential"));
    }

    @Test
    void bring_a_credential_that_a_header_can_carry() throws IOException {
        assertThat(ReconnectRequest.secret(read(ReconnectRequest.class, "{\"credential\": \"a b\"}"))
                        .reveal())
                .isEqualTo("a b");
        for (String wrong : List.of("", " a", "a ", "a\\nb", "é", "x".repeat(4_097)))
            assertThatThrownBy(() -> ReconnectRequest.secret(
                            read(ReconnectRequest.class, "{\"credential\": \"" + wrong + "\"}")))
                    .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> ReconnectRequest.secret(null)).isInstanceOf(Invalid.class);
    }

    @Test
    void are_answered_as_the_document_shows() throws IOException {
        WireExample.assertIsAnsweredBy(
                view(IntegrationStatus.PENDING, Optional.empty(), 1), Operation.CREATE_TENANT_INTEGRATION);
        Optional<Instant> synced = Optional.of(Instant.parse("2026-11-21T18:30:00Z"));
        WireExample.assertIsAnsweredBy(
                view(IntegrationStatus.INACTIVE, synced, 4), Operation.UPDATE_TENANT_INTEGRATION);
        WireExample.assertIsAnsweredBy(
                view(IntegrationStatus.PENDING, synced, 5), Operation.RECONNECT_TENANT_INTEGRATION);
        WireExample.assertIsAnsweredBy(
                TestView.of(new Tested(
                        integration(IntegrationStatus.ERROR, synced, Optional.of("401: credential refused"), 6),
                        ProbeResult.answered(401, Duration.ofMillis(112)))),
                Operation.TEST_TENANT_INTEGRATION);
    }

    private static IntegrationView view(IntegrationStatus status, Optional<Instant> synced, long version) {
        return IntegrationView.of(integration(status, synced, Optional.empty(), version), true);
    }

    private static Integration integration(
            IntegrationStatus status, Optional<Instant> synced, Optional<String> lastError, long version) {
        return new Integration(
                UUID.fromString("20000000-0000-0000-0000-000000000001"),
                "whatsapp",
                "WhatsApp Business",
                status,
                synced,
                lastError,
                CONFIG,
                new Version(version));
    }

    private static Patch patch(String body) throws IOException {
        return IntegrationPatch.patch(read(IntegrationPatch.class, body), HOSTS);
    }

    /** As the server reads it. */
    private static <T> T read(Class<T> type, String body) throws IOException {
        @SuppressWarnings("unchecked")
        Class<Object> any = (Class<Object>) type;
        return type.cast(new JsonBody()
                .readFrom(
                        any,
                        type,
                        new Annotation[0],
                        MediaType.APPLICATION_JSON_TYPE,
                        new MultivaluedHashMap<>(),
                        new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))));
    }
}
