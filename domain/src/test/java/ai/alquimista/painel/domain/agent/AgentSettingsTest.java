package ai.alquimista.painel.domain.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.domain.Refusal.Flaw;
import ai.alquimista.painel.domain.Refusal.Invalid;
import ai.alquimista.painel.domain.Refusal.Violation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AgentSettingsTest {

    static Stream<Arguments> good() {
        return Stream.of(
                Arguments.of("idioma", "pt-BR", "pt-BR"),
                Arguments.of("tom", "cordial", "cordial"),
                Arguments.of("horario", "24x7", "24x7"),
                Arguments.of("business_hours", "08:00-18:30", "08:00-18:30"),
                Arguments.of("timezone", "America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
                Arguments.of(
                        "greeting",
                        "  Olá! Sou a Íris, da O'Brien: como posso ajudar?\n ",
                        "Olá! Sou a Íris, da O'Brien: como posso ajudar?"),
                Arguments.of("greeting", "é".repeat(1_000), "é".repeat(1_000)),
                Arguments.of("handoff_email", "atendimento@empresa.com.br", "atendimento@empresa.com.br"),
                Arguments.of("channels", List.of("whatsapp", "email"), List.of("whatsapp", "email")),
                Arguments.of("channels", List.of(), List.of()),
                Arguments.of("model", "anthropic/claude-3-5-sonnet-20241022", "anthropic/claude-3-5-sonnet-20241022"),
                Arguments.of("model", "gpt-4o-mini-2024-07-18", "gpt-4o-mini-2024-07-18"),
                Arguments.of("temperature", new BigDecimal("0.70"), new BigDecimal("0.7")),
                Arguments.of("temperature", new BigDecimal("2.0"), 2),
                Arguments.of("temperature", 0, 0),
                Arguments.of("max_tokens", 4_096, 4_096),
                Arguments.of("timeout_seconds", 300, 300),
                Arguments.of("retries", 0, 0));
    }

    @ParameterizedTest
    @MethodSource("good")
    void are_kept_as_they_are_meant(String key, Object said, Object kept) {
        assertThat(AgentSettings.read(Map.of(key, said)).settings()).isEqualTo(Map.of(key, kept));
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of("api_key", "x", Flaw.UNKNOWN),
                Arguments.of("Tom", "cordial", Flaw.UNKNOWN),
                Arguments.of("tom", "grosseiro", Flaw.NOT_ONE_OF),
                Arguments.of("tom", 1, Flaw.NOT_ONE_OF),
                Arguments.of("business_hours", "8-18", Flaw.MALFORMED),
                Arguments.of("business_hours", "08:00-24:00", Flaw.MALFORMED),
                Arguments.of("timezone", "America/Sao Paulo", Flaw.NOT_A_TIME_ZONE),
                Arguments.of("timezone", true, Flaw.NOT_A_TIME_ZONE),
                Arguments.of("greeting", "é".repeat(1_001), Flaw.TOO_LONG),
                Arguments.of("greeting", " \n ", Flaw.MALFORMED),
                Arguments.of("greeting", "a\u0000b", Flaw.MALFORMED),
                Arguments.of("greeting", "a\ud800b", Flaw.MALFORMED),
                Arguments.of("greeting", Map.of("pt", "Olá"), Flaw.MALFORMED),
                Arguments.of("handoff_email", "atendimento", Flaw.NOT_AN_EMAIL),
                Arguments.of("handoff_email", "a@b", Flaw.NOT_AN_EMAIL),
                Arguments.of("handoff_email", "a b@empresa.com", Flaw.NOT_AN_EMAIL),
                Arguments.of("channels", "whatsapp", Flaw.NOT_ONE_OF),
                Arguments.of("channels", List.of("fax"), Flaw.NOT_ONE_OF),
                Arguments.of("channels", List.of(1), Flaw.NOT_ONE_OF),
                Arguments.of("channels", List.of("email", "email"), Flaw.REPEATED),
                Arguments.of("model", "a b", Flaw.MALFORMED),
                Arguments.of("temperature", new BigDecimal("2.01"), Flaw.OUT_OF_RANGE),
                Arguments.of("temperature", -1, Flaw.OUT_OF_RANGE),
                Arguments.of("temperature", new BigDecimal("1e999999999"), Flaw.OUT_OF_RANGE),
                Arguments.of("temperature", new BigDecimal("0.123"), Flaw.MALFORMED),
                Arguments.of("temperature", new BigDecimal("1e-999999999"), Flaw.MALFORMED),
                Arguments.of("temperature", "1", Flaw.OUT_OF_RANGE),
                Arguments.of("max_tokens", 0, Flaw.OUT_OF_RANGE),
                Arguments.of("max_tokens", 200_001, Flaw.OUT_OF_RANGE),
                Arguments.of("max_tokens", Long.MAX_VALUE, Flaw.OUT_OF_RANGE),
                Arguments.of("max_tokens", BigInteger.TWO.pow(70), Flaw.OUT_OF_RANGE),
                Arguments.of("max_tokens", new BigDecimal("1.5"), Flaw.NOT_A_NUMBER),
                Arguments.of("retries", "3", Flaw.NOT_A_NUMBER));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void are_refused_by_their_names_where_they_are_wrong(String key, Object said, Flaw flaw) {
        assertThatThrownBy(() -> AgentSettings.read(Map.of(key, said)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .singleElement()
                                .satisfies(violation -> {
                                    assertThat(violation.field()).isEqualTo("config." + key);
                                    assertThat(violation.flaw()).isEqualTo(flaw);
                                }));
    }

    static Stream<Arguments> secrets() {
        return Stream.of(
                Arguments.of("greeting", "Authorization: Bearer hunter2"),
                Arguments.of("greeting", "a senha: hunter2"),
                Arguments.of("model", "sk-4f9aB2c8D1e7F6a5B4c3"),
                Arguments.of("handoff_email", "https://ana:hunter2@empresa.com"),
                Arguments.of("channels", List.of("Bearer hunter2")),
                Arguments.of("tom", "***"));
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void hold_no_secret_and_nothing_that_stood_for_one(String key, Object said) {
        assertThatThrownBy(() -> AgentSettings.read(Map.of(key, said)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .containsExactly(new Violation("config." + key, Flaw.LOOKS_SECRET, List.of())));
    }

    @Test
    void are_never_null() {
        assertThatThrownBy(() -> AgentSettings.read(Collections.singletonMap("tom", null)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .containsExactly(new Violation("config.tom", Flaw.REQUIRED, List.of())));
    }

    @Test
    void are_told_all_at_once_where_they_are_wrong() {
        assertThatThrownBy(() -> AgentSettings.read(Map.of("tom", 1, "x", 2, "retries", 99)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.violations()).hasSize(3));
    }

    @Test
    void differ_by_name() {
        AgentConfig old = new AgentConfig(Map.of("tom", "formal", "api_key", "x", "idioma", "en"));
        AgentConfig next = AgentSettings.read(Map.of("tom", "direto", "idioma", "en", "retries", 1));

        assertThat(old.differencesTo(next)).containsExactly("api_key", "retries", "tom");
        assertThat(next.differencesTo(next)).isEmpty();
    }
}
