package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.local.issuer.DemoUsers.FIRST_TENANT;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_ADMIN;
import static ai.alquimista.painel.local.issuer.DemoUsers.TENANT_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import ai.alquimista.painel.bootstrap.it.Parameters.Parameter;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputIT {

    /** What every parameter is tried with: a decoded text, sent percent-encoded. */
    enum Bad {
        NOT_A_NUMBER("abc"),
        FRACTION("1.5"),
        NEGATIVE("-1"),
        HUGE("99999999999999999999"),
        WRONG_WORD("nonsense"),
        WRONG_CASE("ALL"),
        TEN_THOUSAND_CHARACTERS("a".repeat(10_000)),
        NUL("\0"),
        CONTROL_CHARACTERS("7d\u0007\n\u001b[31m"),
        SQL("x' OR '1'='1'; DROP TABLE tenants; --"),
        SQL_UNION("' UNION SELECT cnpj FROM tenants --"),
        SCRIPT("<script>alert(1)</script>"),
        TEMPLATE("${jndi:ldap://localhost/a}"),
        PATH("../../etc/passwd"),
        EMPTY(""),
        BLANK(" ");

        private final String text;

        Bad(String text) {
            this.text = text;
        }
    }

    @Test
    void every_operation_publishes_its_parameters() {
        List<Parameter> all = Parameters.published();

        assertThat(all).hasSizeGreaterThanOrEqualTo(13);
        assertThat(all.stream().map(Parameter::name))
                .contains("tenant_id", "status", "period", "agent_id", "limit", "offset", "cursor");
    }

    static Stream<Parameter> parameters() {
        return Parameters.published().stream();
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void a_value_that_the_parameter_does_not_allow_is_refused_by_name(Parameter parameter) {
        List<Bad> sent = new ArrayList<>();
        for (Bad bad : Bad.values()) {
            if (parameter.allows(bad.text)) continue;
            assertRefused(parameter, "=" + URLEncoder.encode(bad.text, StandardCharsets.UTF_8), bad.name());
            sent.add(bad);
        }

        assertThat(sent).hasSizeGreaterThanOrEqualTo(parameter.isFreeText() ? 4 : 10);
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void bytes_that_are_no_text_are_refused_by_name(Parameter parameter) {
        assertRefused(parameter, "=%ff%fe", "invalid UTF-8");
        assertRefused(parameter, "=%C3", "cut UTF-8");
        assertRefused(parameter, "", "no value at all");
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void a_repeated_parameter_is_refused_by_name(Parameter parameter) {
        String valid = "=" + URLEncoder.encode(parameter.example(), StandardCharsets.UTF_8);

        assertRefused(parameter, valid + "&" + parameter.name() + valid, "repeated");
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void what_is_no_uri_is_refused_by_name(Parameter parameter) {
        for (String raw : List.of("%zz", "%", "%4", "<script>", "\"x\"", "a|b", "a\\b", "é", "{x}", "^", "`")) {
            String token = Service.running().token(parameter.asker());
            Wire.Reply reply = Wire.request(
                    "GET",
                    parameter.filledPath() + "?" + parameter.name() + "=" + raw,
                    "Authorization: Bearer " + token);

            assertThat(reply.status()).as(raw).isEqualTo(400);
            Leaks.assertNoneIn(reply.body());
            assertThat(reply.header("Content-Type")).as(raw).isEqualTo("application/problem+json");
            assertThat(reply.body()).as(raw).contains("\"field\":\"" + parameter.name() + "\"");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nonsense", "PERIOD", "__proto__", "class.module.classLoader", "limit%5B%5D", "tenant-id", "a"})
    void an_unknown_parameter_is_refused_by_name(String name) {
        for (String path : List.of("/tenant/me", "/tenant/usage", "/tenant/incidents")) {
            Answer answer = Http.get(path + "?" + name + "=1", Service.running().token(TENANT_ADMIN));

            assertProblem(answer, name.replace("%5B%5D", "[]"), name);
        }
    }

    @ParameterizedTest
    @EnumSource(Bad.class)
    void a_hostile_name_is_refused_and_shown_harmless(Bad bad) {
        String name = URLEncoder.encode(bad.text, StandardCharsets.UTF_8);
        Answer answer =
                Http.get("/tenant/agents?" + name + "=1", Service.running().token(TENANT_ADMIN));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().at("/errors/0/field").asText()).matches("[A-Za-z0-9_.\\[\\]?-]{0,64}");
    }

    private static void assertRefused(Parameter parameter, String value, String why) {
        String query = "?" + parameter.name() + value;
        assertProblem(
                Http.get(parameter.filledPath() + query, Service.running().token(parameter.asker())),
                parameter.name(),
                why);
        if (parameter.asker().equals(INTERNAL_ADMIN)) return;
        String named = parameter.name().equals("tenant_id") ? "" : "&tenant_id=" + FIRST_TENANT;
        assertProblem(
                Http.get(
                        parameter.filledPath() + query + named,
                        Service.running().token(INTERNAL_ADMIN)),
                parameter.name(),
                why);
    }

    private static void assertProblem(Answer answer, String field, String why) {
        assertThat(answer.status()).as(why).isEqualTo(400);
        assertThat(answer.header("Content-Type")).as(why).isEqualTo("application/problem+json");
        assertThat(answer.json().path("code").asText()).isEqualTo("VALIDATION_ERROR");
        assertThat(answer.json().path("errors").valueStream().map(error -> error.path("field")))
                .as(why)
                .extracting(JsonNode::asText)
                .contains(field);
        Leaks.assertNoneIn(answer.body());
    }
}
