package ai.alquimista.painel.application.work;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.command.Result;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BoundedTest {

    @Test
    void leaves_what_fits_as_it_is() {
        Map<String, @Nullable Object> output = new LinkedHashMap<>();
        output.put("status", "healthy");
        output.put("error", null);
        output.put("list", List.of(1, true, "três"));
        assertThat(Bounded.result(Result.success(output)).output()).isEqualTo(output);
    }

    @Test
    void keeps_the_parts_that_fit_and_says_that_it_cut() {
        Map<String, Object> output = new LinkedHashMap<>();
        output.put("status", "degraded");
        output.put("checks", "\"".repeat(Bounded.LARGEST_OUTPUT / 4));
        output.put("last", 1);
        assertThat(Bounded.result(Result.success(output)).output())
                .isEqualTo(Map.of("truncated", true, "status", "degraded", "last", 1));
    }

    @Test
    void cuts_long_errors() {
        String error = Bounded.result(Result.failure("x".repeat(5_000))).error().orElseThrow();
        assertThat(error).hasSize(Bounded.LONGEST_ERROR).endsWith("…");
    }
}
