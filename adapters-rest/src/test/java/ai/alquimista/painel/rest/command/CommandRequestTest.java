package ai.alquimista.painel.rest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Invalid;
import ai.alquimista.painel.domain.Refusal.Violation;
import ai.alquimista.painel.domain.command.Order;
import ai.alquimista.painel.domain.tenant.TenantId;
import ai.alquimista.painel.rest.json.JsonBody;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CommandRequestTest {

    private static final String ACME = "550e8400-e29b-41d4-a716-446655440001";

    @Test
    void is_read_as_the_order_that_it_is() throws IOException {
        CommandRequest request = read("""
                {"command_type": "REPROCESS_QUEUE", "tenant_id": "%s",
                 "parameters": {"queue_name": "mail", "max_messages": 5}, "reason": "Zé\\npediu", "dry_run": true}""".formatted(ACME));

        assertThat(CommandRequest.order(request))
                .isEqualTo(new Order.ReprocessQueue(Optional.of(new TenantId(UUID.fromString(ACME))), "mail", 5));
        assertThat(request.isTrial()).isTrue();
    }

    @Test
    void needs_no_more_than_its_type() throws IOException {
        CommandRequest request = read("{\"command_type\": \"HEALTH_CHECK\"}");

        assertThat(CommandRequest.order(request)).isInstanceOf(Order.HealthCheck.class);
        assertThat(request.isTrial()).isFalse();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("{}", "command_type", Flaw.REQUIRED),
                Arguments.of("null", "command_type", Flaw.REQUIRED),
                Arguments.of("{\"command_type\": \"health_check\"}", "command_type", Flaw.NOT_ONE_OF),
                Arguments.of("{\"command_type\": 1}", "command_type", Flaw.MALFORMED),
                Arguments.of(health("\"tenant_id\": \"1\""), "tenant_id", Flaw.NOT_A_UUID),
                Arguments.of(health("\"parameters\": []"), "parameters", Flaw.MALFORMED),
                Arguments.of(health("\"parameters\": {\"targets\": \"redis\"}"), "parameters.targets", Flaw.NOT_ONE_OF),
                Arguments.of(health("\"parameters\": {\"speed\": 1}"), "parameters.speed", Flaw.UNKNOWN),
                Arguments.of(health("\"parameters\": {\"<b>\": 1}"), "parameters", Flaw.MALFORMED),
                Arguments.of(
                        health("\"parameters\": {\"tenant_id\": \"" + ACME + "\"}"),
                        "parameters.tenant_id",
                        Flaw.CONFLICTS_WITH),
                Arguments.of(health("\"speed\": 1"), "speed", Flaw.UNKNOWN),
                Arguments.of(health("\"dry_run\": \"true\""), "dry_run", Flaw.MALFORMED),
                Arguments.of(health("\"reason\": \"" + "x".repeat(501) + "\""), "reason", Flaw.TOO_LONG),
                Arguments.of(health("\"reason\": \" \""), "reason", Flaw.MALFORMED),
                Arguments.of(health("\"reason\": \"\\u0000\""), "reason", Flaw.MALFORMED),
                Arguments.of(health("\"reason\": \"\\ud83d\""), "reason", Flaw.MALFORMED));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void is_refused_by_the_name_of_what_is_wrong(String body, String field, Flaw flaw) {
        assertThatThrownBy(() -> CommandRequest.order(read(body)))
                .asInstanceOf(type(Invalid.class))
                .extracting(invalid -> invalid.violations().getFirst())
                .extracting(Violation::field, Violation::flaw)
                .containsExactly(field, flaw);
    }

    @Test
    void is_refused_where_it_is_nested_too_deep() {
        String deep = health("\"parameters\": {\"targets\": " + "[".repeat(9) + "]".repeat(9) + "}");

        assertThatThrownBy(() -> read(deep)).isInstanceOf(Invalid.class);
    }

    @Test
    void counts_a_reason_as_people_do() throws IOException {
        CommandRequest request = read(health("\"reason\": \"" + "🙂".repeat(500) + "\""));

        assertThat(CommandRequest.order(request)).isInstanceOf(Order.HealthCheck.class);
    }

    private static String health(String more) {
        return "{\"command_type\": \"HEALTH_CHECK\", " + more + "}";
    }

    private static CommandRequest read(String json) throws IOException {
        Class<?> type = CommandRequest.class;
        @SuppressWarnings("unchecked") // the framework asks the same way
        Class<Object> asked = (Class<Object>) type;
        return (CommandRequest) new JsonBody()
                .readFrom(
                        asked,
                        type,
                        new Annotation[0],
                        MediaType.APPLICATION_JSON_TYPE,
                        new MultivaluedHashMap<>(),
                        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
