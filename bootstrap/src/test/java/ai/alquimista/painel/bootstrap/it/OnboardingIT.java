package ai.alquimista.painel.bootstrap.it;

import static ai.alquimista.painel.bootstrap.it.Manager.company;
import static ai.alquimista.painel.bootstrap.it.Manager.newCnpj;
import static ai.alquimista.painel.local.issuer.DemoUsers.INTERNAL_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.bootstrap.it.Http.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Companies that become tenants. */
class OnboardingIT {

    private static final Duration SEEN = Duration.ofSeconds(5);

    private final Manager manager = new Manager(INTERNAL_ADMIN);

    @Test
    void are_found_everywhere() {
        String cnpj = newCnpj();

        Answer answer = manager.onboard(company(cnpj, "1234.5"), Map.of());

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        JsonNode tenant = answer.json();
        assertThat(answer.header("Location"))
                .isEqualTo(Manager.TENANTS + "/" + tenant.path("id").asText());
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(tenant.path("status").asText()).isEqualTo("active");
        assertThat(tenant.path("time_zone").asText()).isEqualTo("America/Sao_Paulo");
        assertThat(answer.body()).contains("\"mrr_estimate\":1234.50");
        assertThat(manager.get(answer.header("Location")).json().path("tenant")).isEqualTo(tenant);
        Eventually.within(
                SEEN,
                () -> assertThat(manager.get(Manager.TENANTS + "?search=" + cnpj)
                                .json()
                                .at("/tenants/0/version")
                                .asInt())
                        .isEqualTo(1));
        assertThat(Manager.history(tenant.path("id").asText())).containsExactly("starter Saúde active 1234.50");
        assertThat(AuditLine.all("tenant.onboarded", INTERNAL_ADMIN))
                .anySatisfy(line ->
                        assertThat(line.tenant()).isEqualTo(tenant.path("id").asText()));
    }

    @Test
    void come_once_for_a_key() {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        String body = company(newCnpj(), "0");
        Answer first = manager.onboard(body, key);
        Answer again = manager.onboard(body, key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo("\"1\"");
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        Answer other = manager.onboard(company(newCnpj(), "0"), key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().path("code").asText()).isEqualTo("IDEMPOTENCY_MISMATCH");
    }

    @Test
    void come_once_for_a_cnpj_however_it_is_written() {
        String cnpj = newCnpj();
        manager.onboard(company(cnpj, "0"), Map.of());

        Answer taken = manager.onboard(
                company(cnpj.replaceFirst("(..)(...)(...)(....)(..)", "$1.$2.$3/$4-$5"), "0"), Map.of());

        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.json().path("code").asText()).isEqualTo("CONFLICT");
        Leaks.assertNoneIn(taken.body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{                              | body",
                "{'cnpj':'12345678000196'}      | name",
                "{'name':'a','cnpj':'12345678000196','segment':'a','plan':'starter','mrr_estimate':0} | cnpj",
                "{'name':'a','cnpj':'12345678000195','segment':'a','plan':'gold','mrr_estimate':0} | plan",
                "{'name':'a','cnpj':'12345678000195','segment':'a','plan':'starter','mrr_estimate':1e9} | mrr_estimate",
                "{'name':'a','cnpj':'12345678000195','segment':'a','plan':'starter','mrr_estimate':0,'time_zone':'+3'} |"
                        + " time_zone",
                "{'name':'a','cnpj':'12345678000195','segment':'a','plan':'starter','mrr_estimate':0,'status':'inactive'} |"
                        + " status"
            })
    void are_refused_by_the_name_of_what_is_wrong(String body, String field) {
        Manager.assertInvalid(manager.onboard(body.replace('\'', '"'), Map.of()), field);
    }
}
