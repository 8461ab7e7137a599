package ai.alquimista.painel.rest.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginsTest {

    @ParameterizedTest
    @CsvSource({
        "0, '1.1.1.1', 9.9.9.9",
        "1, '', 9.9.9.9",
        "1, '1.1.1.1', 1.1.1.1",
        "1, '6.6.6.6, 1.1.1.1', 1.1.1.1",
        "2, '6.6.6.6, 1.1.1.1, 2.2.2.2', 1.1.1.1",
        "2, '1.1.1.1', 9.9.9.9",
        "1, '2001:db8::1', 2001:db8::1",
        "1, '<script>', 9.9.9.9",
        "1, '1.1.1.1,', 9.9.9.9",
    })
    void believe_as_many_hops_as_there_are_proxies(int proxies, String forwarded, String address) {
        assertThat(new Origins(new ProxySettings(proxies)).address("9.9.9.9", forwarded))
                .isEqualTo(address);
    }

    @Test
    void keep_a_user_agent_short_and_printable() {
        assertThat(Origins.userAgent(null)).isEmpty();
        assertThat(Origins.userAgent("curl/8\u0007")).isEqualTo("curl/8");
        assertThat(Origins.userAgent("x".repeat(10_000))).hasSize(256);
    }
}
