package ai.alquimista.painel.domain.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallableHostsTest {

    private static final Set<String> NAMES =
            Set.of("api.example.com", "*.hooks.example.com", "xn--bcher-kva.example.com");
    private static final CallableHosts HOSTS = new CallableHosts(NAMES, false);
    private static final CallableHosts DEVELOPER = new CallableHosts(NAMES, true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.example.com",
                "https://api.example.com/",
                "https://api.example.com:443/v1/me?fields=id",
                "https://API.Example.COM/v1",
                "https://a.hooks.example.com/x",
                "https://a.b.hooks.example.com/x",
                "https://xn--bcher-kva.example.com/"
            })
    void allow_what_is_on_the_list(String address) {
        assertThat(HOSTS.address(address)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "api.example.com",
                "//api.example.com/",
                "http://api.example.com/",
                "HTTPS://api.example.com/",
                "ftp://api.example.com/",
                "file:///etc/passwd",
                "https:api.example.com",
                "https:///api.example.com",
                "https://",
                "https://api.example.com:80/",
                "https://api.example.com:8443/",
                "https://api.example.com:/",
                "https://api.example.com.",
                "https://api.example.com./",
                "https://api.example.com#x",
                "https://api.example.com/a b",
                "https://user@api.example.com/",
                "https://user:pass@api.example.com/",
                "https://@api.example.com/",
                "https://api.example.com@127.0.0.1/",
                "https://127.0.0.1#@api.example.com/",
                "https://127.0.0.1\\@api.example.com/",
                "https://api.example.com%2f@127.0.0.1/",
                "https://api.example.com\t/",
                "https://evil.com/api.example.com",
                "https://api.example.com.evil.com/",
                "https://xapi.example.com/",
                "https://example.com/",
                "https://hooks.example.com/",
                "https://.hooks.example.com/",
                "https://xhooks.example.com/",
                "https://b\u00FCcher.example.com/",
                "https://api\u3002example\u3002com/",
                "https://\u24D0pi.example.com/",
                "https://localhost/",
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.1/",
                "https://017700000001/",
                "https://127.0.0.1.nip.io/",
                "https://169.254.169.254/latest/meta-data/",
                "https://2852039166/",
                "https://0xa9fea9fe/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:a9fe:a9fe]/",
                "https://[fe80::1%25eth0]/",
                "https://[fd00:ec2::254]/",
                "https://[64:ff9b::7f00:1]/",
                "http://127.0.0.1:8080/",
                "http://127.0.0.1/"
            })
    void refuse_everything_else_however_it_is_written(String address) {
        assertThat(HOSTS.address(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080/", "http://127.0.0.1:1", "http://127.0.0.1:65535/a?b=c"})
    void let_a_developer_call_their_own_machine(String address) {
        assertThat(DEVELOPER.address(address)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.0.0.1:/",
                "http://127.0.0.1:0/",
                "http://127.0.0.1:65536/",
                "http://127.0.0.1:080/",
                "http://127.0.0.2:8080/",
                "http://localhost:8080/",
                "http://2130706433:8080/",
                "http://0x7f.1:8080/",
                "http://[::1]:8080/",
                "http://0.0.0.0:8080/",
                "http://10.0.0.1:8080/",
                "http://169.254.169.254:80/",
                "http://user@127.0.0.1:8080/",
                "https://127.0.0.1:8080/",
                "https://127.0.0.1/"
            })
    void let_a_developer_call_nothing_else_that_is_private(String address) {
        assertThat(DEVELOPER.address(address)).isEmpty();
    }

    @Test
    void refuse_an_address_that_is_too_long() {
        String path = "https://api.example.com/";

        assertThat(HOSTS.address(path + "x".repeat(500 - path.length()))).isPresent();
        assertThat(HOSTS.address(path + "x".repeat(501 - path.length()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "*.",
                "*.com",
                "com",
                "API.example.com",
                "api.example.com.",
                "10.0.0.1",
                "a.*.com",
                "https://a.com",
                "a_b.com"
            })
    void are_names_or_the_service_does_not_start(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CallableHosts(Set.of(name), false));
    }
}
