package ai.alquimista.painel.aws.command;

import ai.alquimista.painel.application.port.CommandHoldsContract;
import ai.alquimista.painel.application.port.CommandListsContract;
import ai.alquimista.painel.application.port.CommandOutbox;
import ai.alquimista.painel.application.port.CommandOutboxContract;
import ai.alquimista.painel.application.port.Commands;
import ai.alquimista.painel.application.port.CommandsContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DynamoCommandsTest {

    private final DynamoTables tables;
    private String table = "";

    DynamoCommandsTest() throws Exception {
        tables = new DynamoTables();
    }

    @BeforeEach
    void create() {
        table = tables.create();
    }

    @AfterAll
    void stop() {
        tables.close();
    }

    private Commands store() {
        return new DynamoCommands(tables.client(), table);
    }

    private CommandOutbox waiting() {
        return new DynamoCommandOutbox(tables.client(), table);
    }

    @Nested
    class Requests extends CommandsContract {

        @Override
        protected Commands commands() {
            return store();
        }
    }

    @Nested
    class Holds extends CommandHoldsContract {

        @Override
        protected Commands commands() {
            return store();
        }
    }

    @Nested
    class Lists extends CommandListsContract {

        @Override
        protected Commands commands() {
            return store();
        }

        @Override
        protected CommandOutbox outbox() {
            return waiting();
        }
    }

    @Nested
    class Outbox extends CommandOutboxContract {

        @Override
        protected Commands commands() {
            return store();
        }

        @Override
        protected CommandOutbox outbox() {
            return waiting();
        }
    }
}
