package ai.alquimista.painel.domain.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TenantSearchTest {

    @ParameterizedTest
    @CsvSource({
        "11.222.333/0001-81, 11222333000181",
        "11222333/0001-81, 11222333000181",
        "' 11.222.3330001-81 ', 11222333000181",
        "12.abc.345/01de-35, 12abc34501de35"
    })
    void takes_a_whole_cnpj_without_its_punctuation(String written, String sought) {
        assertThat(new TenantSearch(written).text()).isEqualTo(sought);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11.222", "222.333/0001", "S.A.", "3.0", "11.222.333/0001-81 Ltda", "a%_\\b", "O'Brien"})
    void leaves_everything_else_as_it_was_written(String written) {
        assertThat(new TenantSearch(written).text()).isEqualTo(written);
    }

    @Test
    void joins_a_letter_and_its_accent() {
        assertThat(new TenantSearch(" Sau\u0301de ").text()).isEqualTo("Sa\u00fade");
        assertThat(new TenantSearch("a\u0301e").length()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u2003"})
    void is_for_something(String blank) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TenantSearch(blank));
    }
}
