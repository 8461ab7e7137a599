package ai.alquimista.painel.rest.edge;

import static ai.alquimista.painel.rest.edge.CorsFilter.Decision.NOT_SHARED;
import static ai.alquimista.painel.rest.edge.CorsFilter.Decision.PREFLIGHT;
import static ai.alquimista.painel.rest.edge.CorsFilter.Decision.SHARED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorsFilterTest {

    private static final String PANEL = "https://painel.alquimista.ai";
    private static final CorsSettings SETTINGS = new CorsSettings(Set.of(PANEL));

    @Test
    void answers_a_preflight_of_a_configured_origin() {
        assertThat(CorsFilter.decide(SETTINGS, "OPTIONS", PANEL, "GET")).isEqualTo(PREFLIGHT);
    }

    @Test
    void shares_an_answer_with_a_configured_origin() {
        assertThat(CorsFilter.decide(SETTINGS, "GET", PANEL, null)).isEqualTo(SHARED);
        assertThat(CorsFilter.decide(SETTINGS, "OPTIONS", PANEL, null)).isEqualTo(SHARED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "*",
                "",
                "http://painel.alquimista.ai",
                "https://painel.alquimista.ai:444",
                "https://painel.alquimista.ai.evil.com",
                "https://PAINEL.alquimista.ai",
                "https://painel.alquimista.ai/",
            })
    void shares_nothing_with_any_other(String origin) {
        assertThat(CorsFilter.decide(SETTINGS, "GET", origin, null)).isEqualTo(NOT_SHARED);
        assertThat(CorsFilter.decide(SETTINGS, "OPTIONS", origin, "GET")).isEqualTo(NOT_SHARED);
    }

    @Test
    void shares_nothing_without_an_origin() {
        assertThat(CorsFilter.decide(SETTINGS, "GET", null, null)).isEqualTo(NOT_SHARED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "null", "painel.alquimista.ai", "https://painel.alquimista.ai/", "https://a b"})
    void takes_only_origins_for_settings(String origin) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CorsSettings(Set.of(origin)));
    }
}
