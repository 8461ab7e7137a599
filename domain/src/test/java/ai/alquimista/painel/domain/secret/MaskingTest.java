package ai.alquimista.painel.domain.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    private static final int TRIES = 20_000;
    private static final String CANARY = "canário 17";
    private static final List<String> WORDS = List.of(
            "token",
            "secret",
            "password",
            "passwd",
            "pwd",
            "passphrase",
            "credential",
            "credentials",
            "authorization",
            "api key",
            "access key",
            "private key",
            "client secret",
            "refresh token",
            "auth",
            "o auth",
            "bearer",
            "cookie",
            "senha",
            "chave",
            "segredo",
            "credencial",
            "autenticação",
            "autorização",
            "sessão",
            "session id",
            "smtp pass");
    private static final List<String> BESIDE =
            List.of("", "my", "crm", "x", "new", "old", "prod", "whatsapp", "db", "2", "número", "principal");
    private static final List<UnaryOperator<String>> SPELLINGS = List.of(
            words -> words.replace(' ', '_'),
            words -> words.replace(' ', '-'),
            words -> words.replace(" ", ""),
            words -> words.replace(' ', '.'),
            words -> words.replace(" ", "__"),
            words -> words.replace(' ', '_').toUpperCase(Locale.ROOT),
            words -> words.replace(" ", "").toUpperCase(Locale.ROOT),
            MaskingTest::camel,
            words -> String.join(".", words.replace(" ", "").split("", -1)),
            words -> String.join("\u200b", words.split("", -1)),
            words -> " " + words + " ",
            words -> "\"" + words + "\"",
            MaskingTest::wide);

    @Test
    void nothing_under_a_secrets_name_is_shown_however_it_is_spelt_and_however_deep_it_stands() {
        var random = new Random(7);
        for (int i = 0; i < TRIES; i++) {
            Object secret = wrapped(CANARY, random, random.nextInt(3), false);
            Map<String, @Nullable Object> settings = Map.of(secretName(random), secret);
            Object all = wrapped(settings, random, random.nextInt(6), true);

            assertThat(Masking.masked(Map.of("settings", all)).toString())
                    .as("of %s", all)
                    .doesNotContain(CANARY)
                    .contains(Masking.MASK);
        }
    }

    @Test
    void a_setting_that_is_spelt_out_as_name_and_value_is_hidden() {
        var random = new Random(8);
        for (String label : List.of("name", "key", "header", "Nome", "chave", "field")) {
            for (String value : List.of("value", "valor", "Value", "content", "default")) {
                for (int i = 0; i < 200; i++) {
                    Map<String, Object> pair = new LinkedHashMap<>();
                    pair.put(value, CANARY);
                    pair.put(label, secretName(random));
                    pair.put("order", i);

                    assertThat(Masking.masked(Map.of("env", List.of(pair))).toString())
                            .as("of %s", pair)
                            .doesNotContain(CANARY);
                }
            }
        }
    }

    @Test
    void what_follows_a_secrets_name_in_a_list_is_hidden() {
        assertThat(Masking.masked(Map.of(
                        "args", List.of("--url", "localhost", "--password", CANARY, "--verbose"),
                        "header", List.of("Authorization", CANARY))))
                .isEqualTo(Map.of(
                        "args", List.of("--url", "localhost", "--password", "***", "--verbose"),
                        "header", List.of("Authorization", "***")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer abc",
                "bearer\tabc",
                "Authorization: Bearer abc.def",
                "Bearer%20abc",
                "Be\u200barer abc",
                "Ｂｅａｒｅｒ abc",
                "Basic dXNlcjpwYXNz",
                "Digest username=x",
                "-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----",
                "-----BEGIN CERTIFICATE-----",
                "  -----begin openssh private key-----",
                "postgres://app:hunter2@db.internal/painel",
                "https://app:p/w?d@example.com/",
                "https://hunter2@example.com",
                "amqp://:hunter2@queue:5672",
                "jdbc:postgresql://db/painel?user=app&password=hunter2",
                "https://example.com/cb?access_token=hunter2#top",
                "https://example.com/cb?x=1&Api-Key=hunter2",
                "https://example.com/cb?%61pi_key=hunter2",
                "Server=db;User Id=app;Password=hunter2;",
                "DefaultEndpointsProtocol=https;AccountName=x;AccountKey=hunter2",
                "{\"password\": \"hunter2\"}",
                "{\\\"client_secret\\\":\\\"hunter2\\\"}",
                "<senha>hunter2</senha>",
                "password: hunter2",
                "export API_KEY=hunter2",
                "curl -H 'X-Api-Key: hunter2' example.com",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln",
                "AKIAIOSFODNN7EXAMPLE",
                "ghp_16C7e42F292c6912E7710c838347Ae178B4a",
                "xoxb-123456789012-abcdef",
                "sk_live_4eC39HqLyjWDarjtT1zdp7dc",
                "sk-proj-1234567890abcdef",
                "AIzaSyD-9tSrke72PouQMnMX-a7eZSW0jkFMBWY",
                "https://hooks.slack.com/services/T000/B000/XXXX",
                "https://api.telegram.org/bot1:A/sendMessage",
                "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
                "d41d8cd98f00b204e9800998ecf8427e",
                "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5"
            })
    void a_text_that_looks_like_a_secret_is_hidden_under_any_name(String text) {
        assertThat(Masking.masked(Map.of("greeting", text, "more", List.of(List.of(text)))))
                .isEqualTo(Map.of("greeting", "***", "more", List.of(List.of("***"))));
        assertThat(Masking.masked(Map.of(text, "x"))).isEqualTo(Map.of("***", "***"));
    }

    @Test
    void a_random_key_is_hidden_under_any_name() {
        var random = new Random(9);
        String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        for (int i = 0; i < TRIES; i++) {
            int length = 24 + random.nextInt(40);
            StringBuilder key = new StringBuilder();
            while (key.length() < length) key.append(digits.charAt(random.nextInt(digits.length())));

            assertThat(Masking.masked(Map.of("greeting", "use " + key)).get("greeting"))
                    .as("%s", key)
                    .isEqualTo("***");
        }
    }

    @Test
    void what_an_agent_is_really_set_up_with_is_shown() {
        Map<String, @Nullable Object> settings = new LinkedHashMap<>();
        settings.put("idioma", "pt-BR");
        settings.put("tom", "cordial");
        settings.put("horario", "seg-sex 08:00-18:00");
        settings.put("prompt", "Olá! Você atende a Clínica São João. Horário: das 9h às 18h; fale com O'Brien.");
        settings.put("model", "gpt-4o-mini-2024-07-18");
        settings.put("max_tokens", 512);
        settings.put("maxOutputTokens", 1_024);
        settings.put("temperature", 0.7);
        settings.put("keywords", List.of("agendar", "remarcar", "boleto"));
        settings.put("author", "Ana");
        settings.put("site", "https://example.com:8080/agenda?page=2&sort=name#topo");
        settings.put("phone", "5511987654321@s.whatsapp.net");
        settings.put("agent_id", "10000000-0000-0000-0000-00000000ffff");
        settings.put("email", "contato@exemplo.com.br");
        settings.put("intents", List.of(Map.of("name", "remarcar", "value", "Remarcar consulta")));
        settings.put("nothing", null);
        settings.put("session_timeout_minutes", 30);

        assertThat(Masking.masked(settings)).isEqualTo(settings);
    }

    @Test
    void yes_no_and_nothing_are_no_secrets() {
        Map<String, @Nullable Object> settings = new LinkedHashMap<>();
        settings.put("auth_required", true);
        settings.put("token", null);

        assertThat(Masking.masked(settings)).isEqualTo(settings);
        assertThat(Masking.masked(Map.of("pin", 1234, "senha", "", "chaves", List.of("a", "b"))))
                .isEqualTo(Map.of("pin", "***", "senha", "***", "chaves", "***"));
    }

    @Test
    void a_name_in_another_script_hides_its_value() {
        assertThat(Masking.masked(Map.of("p\u0430ssw\u043erd", CANARY)).values())
                .containsExactly("***");
    }

    @Test
    void masking_twice_changes_nothing_more() {
        var random = new Random(10);
        for (int i = 0; i < 2_000; i++) {
            Map<String, @Nullable Object> once = Masking.masked(
                    Map.of("a", wrapped(Map.of(secretName(random), CANARY, "tom", "cordial"), random, 4, true)));

            assertThat(Masking.masked(once)).isEqualTo(once);
        }
    }

    private static String secretName(Random random) {
        String word = one(WORDS, random);
        String words = switch (random.nextInt(3)) {
            case 0 -> word;
            case 1 -> (one(BESIDE, random) + " " + word).strip();
            default -> (word + " " + one(BESIDE, random)).strip();
        };
        return one(SPELLINGS, random).apply(words);
    }

    /** The value, so many maps and lists deep. */
    private static Object wrapped(Object value, Random random, int levels, boolean named) {
        Object wrapped = value;
        for (int i = 0; i < levels; i++) {
            wrapped = random.nextBoolean()
                    ? new ArrayList<>(Arrays.asList("tom", wrapped, random.nextInt()))
                    : Map.of(named ? "setting" + i : "x" + i, wrapped, "idioma", "pt-BR");
        }
        return wrapped;
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static String camel(String words) {
        StringBuilder camel = new StringBuilder();
        for (String word : words.split(" ", -1)) {
            if (camel.isEmpty()) camel.append(word);
            else camel.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return camel.toString();
    }

    /** In the full-width letters of East Asian typography. */
    private static String wide(String words) {
        StringBuilder wide = new StringBuilder();
        words.replace(' ', '_').chars().forEach(c -> wide.append((char) (c > 0x20 && c < 0x7f ? c + 0xfee0 : c)));
        return wide.toString();
    }
}
