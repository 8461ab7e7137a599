package ai.alquimista.painel.application.memory;

import ai.alquimista.painel.application.port.CommandHoldsContract;
import ai.alquimista.painel.application.port.CommandListsContract;
import ai.alquimista.painel.application.port.CommandOutbox;
import ai.alquimista.painel.application.port.CommandOutboxContract;
import ai.alquimista.painel.application.port.Commands;
import ai.alquimista.painel.application.port.CommandsContract;
import org.junit.jupiter.api.Nested;

class InMemoryCommandsTest {

    private final InMemoryCommands commands = new InMemoryCommands();

    @Nested
    class Requests extends CommandsContract {

        @Override
        protected Commands commands() {
            return commands;
        }
    }

    @Nested
    class Holds extends CommandHoldsContract {

        @Override
        protected Commands commands() {
            return commands;
        }
    }

    @Nested
    class Lists extends CommandListsContract {

        @Override
        protected Commands commands() {
            return commands;
        }

        @Override
        protected CommandOutbox outbox() {
            return commands;
        }
    }

    @Nested
    class Outbox extends CommandOutboxContract {

        @Override
        protected Commands commands() {
            return commands;
        }

        @Override
        protected CommandOutbox outbox() {
            return commands;
        }
    }
}
