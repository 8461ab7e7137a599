package ai.alquimista.painel.aws.command;

import static org.assertj.core.api.Assertions.assertThat;

import ai.alquimista.painel.application.port.Replays;
import ai.alquimista.painel.application.port.ReplaysContract;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DynamoReplaysTest extends ReplaysContract {

    private final DynamoTables tables;
    private final String table;

    DynamoReplaysTest() throws Exception {
        tables = new DynamoTables();
        table = tables.create();
    }

    @AfterAll
    void stop() {
        tables.close();
    }

    @Override
    protected Replays replays() {
        return new DynamoReplays(tables.client(), table, Clock.systemUTC());
    }

    @Test
    void shows_in_no_list() {
        replays().token("orders", "message", FIRST);

        assertThat(new DynamoCommandOutbox(tables.client(), table).next(10)).isEmpty();
    }
}
