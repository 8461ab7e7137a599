package ai.alquimista.painel.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.domain.command.CommandId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What {@link Replays} promises. */
public abstract class ReplaysContract {

    protected static final CommandId FIRST = new CommandId(new UUID(9, 1));
    private static final CommandId SECOND = new CommandId(new UUID(9, 2));

    protected abstract Replays replays();

    @Test
    void a_message_has_the_name_of_whoever_took_it_on_first() {
        String message = UUID.randomUUID().toString();

        assertThat(replays().token("orders", message, FIRST)).isEqualTo(FIRST + ":" + message);
        assertThat(replays().token("orders", message, SECOND)).isEqualTo(FIRST + ":" + message);
        assertThat(replays().token("orders", message, FIRST)).isEqualTo(FIRST + ":" + message);
    }

    @Test
    void messages_of_other_queues_are_others() {
        String message = UUID.randomUUID().toString();
        replays().token("orders", message, FIRST);

        assertThat(replays().token("invoices", message, SECOND)).isEqualTo(SECOND + ":" + message);
    }
}
