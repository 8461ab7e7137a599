package ai.alquimista.painel.rest.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {

    private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String TRACEPARENT = "00-" + ID + "-00f067aa0ba902b7-01";

    @Test
    void is_the_callers_when_well_formed() {
        assertThat(Trace.from(List.of(TRACEPARENT)).id()).isEqualTo(ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-x",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\n",
                "00-4bf92f3577b34da6a3ce929d0e0e473-00f067aa0ba902b7-01",
            })
    void is_a_new_one_otherwise(String traceparent) {
        assertThat(Trace.from(List.of(traceparent)).id())
                .matches("[0-9a-f]{32}")
                .isNotEqualTo(ID);
    }

    @Test
    void is_a_new_one_without_a_header_or_with_two() {
        assertThat(Trace.from(List.of()).id()).matches("[0-9a-f]{32}");
        assertThat(Trace.from(List.of(TRACEPARENT, TRACEPARENT)).id()).isNotEqualTo(ID);
    }
}
