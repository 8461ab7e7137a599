package ai.alquimista.painel.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

    @Test
    void grows_by_one_with_each_change() {
        assertThat(Version.FIRST.next()).isEqualTo(new Version(2));
        assertThat(Version.FIRST.next().next()).hasToString("3");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void begins_with_one(long none) {
        assertThatThrownBy(() -> new Version(none)).isInstanceOf(IllegalArgumentException.class);
    }
}
