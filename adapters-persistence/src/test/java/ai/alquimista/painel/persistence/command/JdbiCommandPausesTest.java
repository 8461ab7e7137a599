package ai.alquimista.painel.persistence.command;

import static ai.alquimista.painel.application.port.StepSamples.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.alquimista.painel.application.port.CommandPauses;
import ai.alquimista.painel.application.port.CommandPausesContract;
import ai.alquimista.painel.domain.command.CommandType;
import ai.alquimista.painel.persistence.Rows;
import ai.alquimista.painel.persistence.Store;
import ai.alquimista.painel.persistence.schema.Login;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JdbiCommandPausesTest extends CommandPausesContract {

    private final Store store = Store.fresh();

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected CommandPauses pauses() {
        return new JdbiCommandPauses(store.door());
    }

    @Override
    protected List<String> logged() {
        return rows("SELECT event_type FROM operational_events ORDER BY created_at");
    }

    @Test
    void say_who_paused_and_when() {
        pauses().set(CommandType.RESTART_AGENT, true, entry("paused", Optional.empty(), 1));

        assertThat(rows("SELECT command_type || ' ' || paused_by FROM command_type_pauses"))
                .containsExactly("restart_agent bia");
    }

    @Test
    void are_not_for_anybody_to_change() {
        assertThatThrownBy(() -> store.database()
                        .as(Login.INTERNAL)
                        .useHandle(handle -> handle.execute("UPDATE command_type_pauses SET paused_by = 'x'")))
                .hasMessageContaining("permission denied");
    }

    private List<String> rows(String query) {
        return Rows.of(store.database().asOwner(), query);
    }
}
