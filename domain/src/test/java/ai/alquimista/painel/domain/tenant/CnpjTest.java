package ai.alquimista.painel.domain.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The letters' example is the Receita Federal's own (Perguntas e Respostas, CNPJ alfanumérico). */
class CnpjTest {

    @ParameterizedTest
    @ValueSource(strings = {"11222333000181", "00000000000191", "12ABC34501DE35"})
    void is_valid_with_both_check_digits(String value) {
        assertThat(Cnpj.isValid(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "11222333000180",
                "11222333000191",
                "1122233300018",
                "112223330001811",
                "00000000000000",
                "12ABC34501DE36",
                "12abc34501de35",
                "12ABC34501DEA5",
                "11.222.333/0001-81",
                "１１２２２３３３０００１８１"
            })
    void is_invalid_otherwise(String value) {
        assertThat(Cnpj.isValid(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "11222333000180", "00000000000000", "12ABC34501DE36", "1122233300018"})
    void is_not_read_with_wrong_check_digits(String text) {
        assertThatThrownBy(() -> Cnpj.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void is_shown_when_an_old_row_has_wrong_check_digits() {
        assertThat(new Cnpj("11222333000180").punctuated()).isEqualTo("11.222.333/0001-80");
        assertThatThrownBy(() -> new Cnpj("11.222.333/0001-80")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.ABC.345/01DE-35", "12abc34501de35", " 12.abc.345/01de-35 "})
    void is_read_with_and_without_punctuation(String text) {
        assertThat(Cnpj.parse(text)).isEqualTo(new Cnpj("12ABC34501DE35"));
    }

    @Test
    void is_written_as_people_write_it() {
        assertThat(new Cnpj("11222333000181").punctuated()).isEqualTo("11.222.333/0001-81");
    }
}
