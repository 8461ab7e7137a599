package ai.alquimista.painel.domain.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProbeResultTest {

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 204, 299})
    void is_well_with_any_success(int status) {
        assertThat(ProbeResult.answered(status, Duration.ZERO).ok()).isTrue();
        assertThat(ProbeResult.answered(status, Duration.ZERO).words()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "401,401: credential refused",
        "403,403: credential refused",
        "301,301: redirects are not followed",
        "304,304: redirects are not followed",
        "404,404: not a success",
        "429,429: not a success",
        "503,503: not a success",
        "100,100: not a success",
        "999,999: not a success"
    })
    void says_what_failed_with_any_other(int status, String words) {
        assertThat(ProbeResult.answered(status, Duration.ZERO).words()).contains(words);
    }

    @Test
    void says_why_there_was_no_answer() {
        assertThat(ProbeResult.failed(ProbeFailure.TIMEOUT, Duration.ZERO).words())
                .contains("no answer in time");
    }
}
