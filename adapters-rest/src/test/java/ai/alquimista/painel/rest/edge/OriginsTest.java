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

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:db8:1:2:ffff::, 20010db800010002",
        "2001:db8:1:3::1, 20010db800010003",
        "::ffff:192.0.2.7, ::ffff:192.0.2.7",
        "::::, ::::",
        "dead.beef, dead.beef",
    })
    void take_what_one_client_may_choose_from_as_one(String address, String network) {
        assertThat(Origins.network(address)).isEqualTo(network);
    }
}
