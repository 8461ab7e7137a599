package ai.alquimista.painel.aws.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.port.Commands.Accepted;
import ai.alquimista.painel.domain.access.Once;
import ai.alquimista.painel.domain.access.Operation;
import ai.alquimista.painel.domain.access.UserId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeysInFlightTest {

    private static final Accepted DONE = new Accepted.Missing();

    private final KeysInFlight keys = new KeysInFlight();

    @Test
    void are_one_request_at_a_time() {
        Accepted inner = keys.alone(once("k"), () -> keys.alone(once("k"), () -> DONE));

        assertThat(inner).isEqualTo(new Accepted.InFlight());
    }

    @Test
    void are_nothing_to_another_key_or_none() {
        assertThat(keys.alone(once("k"), () -> keys.alone(once("other"), () -> DONE)))
                .isEqualTo(DONE);
        assertThat(keys.alone(Optional.empty(), () -> keys.alone(Optional.empty(), () -> DONE)))
                .isEqualTo(DONE);
    }

    @Test
    void are_free_again_however_the_request_ended() {
        assertThatThrownBy(() -> keys.alone(once("k"), () -> {
                    throw TableDoor.contended();
                }))
                .isInstanceOf(RuntimeException.class);

        assertThat(keys.alone(once("k"), () -> DONE)).isEqualTo(DONE);
    }

    private static Optional<Once> once(String key) {
        return Optional.of(new Once(
                Optional.empty(), new UserId("someone"), Operation.SUBMIT_INTERNAL_COMMAND, key, "0".repeat(64)));
    }
}
