package ai.alquimista.painel.persistence.command;

import static ai.alquimista.painel.application.port.StepSamples.life;
import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.port.CommandFeed;
import ai.alquimista.painel.application.port.CommandFeedContract;
import ai.alquimista.painel.application.port.CommandRecords;
import ai.alquimista.painel.application.port.Facts;
import ai.alquimista.painel.domain.command.CommandType;
import ai.alquimista.painel.persistence.signal.RedisChannels;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JdbiCommandFeedTest extends CommandFeedContract {

    private final CommandStore commands = new CommandStore();

    @AfterEach
    void close() {
        commands.close();
    }

    @Override
    protected Facts facts() {
        return commands.store().facts();
    }

    @Override
    protected CommandRecords records() {
        return commands.records();
    }

    @Override
    protected CommandFeed feed() {
        return commands.feed();
    }

    @Test
    void calls_other_processes_too() throws Exception {
        Semaphore calls = new Semaphore(0);
        try (RedisChannels elsewhere = commands.channels();
                AutoCloseable waiting =
                        new JdbiCommandFeed(commands.store().door(), elsewhere).onNews(calls::release)) {
            assertThat(waiting).isNotNull();
            // The first call says that it listens.
            assertThat(calls.tryAcquire(20, TimeUnit.SECONDS)).isTrue();

            records().take(life(1, CommandType.HEALTH_CHECK, Optional.empty()));

            assertThat(calls.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        }
    }
}
