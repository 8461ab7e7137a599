package ai.alquimista.painel.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckedNamesTest {

    private static final String HOST = "api.example.com";
    private final Deque<List<String>> answers = new ArrayDeque<>();
    private final CheckedNames names = new CheckedNames(host -> next(), "");

    @Test
    void give_the_very_addresses_that_were_looked_at() throws Exception {
        answers.add(List.of("93.184.216.34", "2606:2800:220:1::1"));

        assertThat(names.resolve(HOST)).containsExactly(address("93.184.216.34"), address("2606:2800:220:1::1"));
    }

    @Test
    void close_a_host_with_one_bad_address_among_good_ones() {
        answers.add(List.of("93.184.216.34", "169.254.169.254"));

        assertThatThrownBy(() -> names.resolve(HOST)).isInstanceOf(ClosedAddress.class);
    }

    /** Whoever answers the second time with another address is not asked a second time for the same connection. */
    @Test
    void ask_once_for_each_connection_and_look_each_time() throws Exception {
        answers.add(List.of("93.184.216.34"));
        answers.add(List.of("127.0.0.1"));

        assertThat(names.resolve(HOST, 443))
                .singleElement()
                .satisfies(socket -> assertThat(socket.getAddress()).isEqualTo(address("93.184.216.34")));
        assertThat(answers).hasSize(1);
        assertThatThrownBy(() -> names.resolve(HOST, 443)).isInstanceOf(ClosedAddress.class);
    }

    @Test
    void do_not_take_no_address_for_an_answer() {
        answers.add(List.of());

        assertThatThrownBy(() -> names.resolve(HOST)).isInstanceOf(UnknownHostException.class);
    }

    @Test
    void let_a_developer_through_to_their_own_machine_by_its_number_alone() throws Exception {
        CheckedNames developer = new CheckedNames(host -> next(), "127.0.0.1");
        answers.add(List.of("127.0.0.1"));
        answers.add(List.of("127.0.0.1"));

        assertThat(developer.resolve("127.0.0.1")).containsExactly(address("127.0.0.1"));
        assertThatThrownBy(() -> developer.resolve(HOST)).isInstanceOf(ClosedAddress.class);
    }

    private InetAddress[] next() {
        return answers.remove().stream().map(CheckedNamesTest::address).toArray(InetAddress[]::new);
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException(text, impossible);
        }
    }
}
