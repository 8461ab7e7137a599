package ai.alquimista.painel.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreePortsTest {

    @Test
    void are_free_and_each_is_given_once_until_there_are_none() throws Exception {
        FreePorts ports = new FreePorts();
        int busy = new FreePorts().next();
        List<Integer> given = new ArrayList<>();

        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(Listener.address(busy));
            assertThatThrownBy(() -> {
                        while (true) given.add(ports.next());
                    })
                    .isInstanceOf(LocalProblem.class)
                    .hasMessage("No free port from 20000 to 29999");
        }

        assertThat(given)
                .doesNotHaveDuplicates()
                .doesNotContain(busy)
                .hasSizeGreaterThan(9_000)
                .allMatch(port -> port >= 20_000 && port <= 29_999);
    }
}
