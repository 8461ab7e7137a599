package ai.alquimista.painel.domain.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IntegrationConfigTest {

    @Test
    void shows_what_a_tenant_may_see_of_its_settings() {
        assertThat(IntegrationConfig.of(Map.of(
                        "endpoint",
                        "https://api.example.com",
                        "account",
                        "loja",
                        "intervalo_minutos",
                        15,
                        "token",
                        "x")))
                .isEqualTo(new IntegrationConfig(
                        Optional.of("https://api.example.com"), Optional.of("loja"), Optional.of(15)));
    }

    @Test
    void shows_nothing_that_looks_like_a_secret_or_is_no_such_setting() {
        assertThat(IntegrationConfig.of(Map.of(
                        "endpoint",
                        "https://user:hunter2@api.example.com",
                        "account",
                        "Bearer abc",
                        "intervalo_minutos",
                        "15")))
                .isEqualTo(IntegrationConfig.NONE);
        assertThat(IntegrationConfig.of(Map.of("endpoint", 1, "account", Map.of(), "intervalo_minutos", 0)))
                .isEqualTo(IntegrationConfig.NONE);
    }
}
