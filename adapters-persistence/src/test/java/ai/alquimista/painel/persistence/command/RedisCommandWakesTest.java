package ai.alquimista.painel.persistence.command;

import static ai.alquimista.painel.application.port.StepSamples.command;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.port.CommandWakes;
import ai.alquimista.painel.domain.command.CommandId;
import ai.alquimista.painel.persistence.signal.RedisChannels;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RedisCommandWakesTest {

    private final CommandStore commands = new CommandStore();
    private final BlockingQueue<CommandId> heard = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        commands.close();
    }

    @Test
    void wake_this_process_and_the_others() throws Exception {
        try (RedisChannels api = commands.channels();
                RedisChannels worker = commands.channels();
                AutoCloseable listening = new RedisCommandWakes(worker).onWake(heard::add)) {
            assertThat(listening).isNotNull();
            new RedisCommandWakes(worker).wake(command(1));
            assertThat(heard.take()).isEqualTo(command(1));

            CommandWakes elsewhere = new RedisCommandWakes(api);
            CommandId woken;
            do {
                elsewhere.wake(command(2));
                woken = heard.poll(50, TimeUnit.MILLISECONDS);
            } while (woken == null);
            assertThat(woken).isEqualTo(command(2));
        }
    }
}
