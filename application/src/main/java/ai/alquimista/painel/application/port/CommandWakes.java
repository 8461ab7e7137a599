package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.command.CommandId;
import java.util.function.Consumer;

/** Tells workers of new commands sooner than they would find them; a call that is lost makes a command late, never lost. */
public interface CommandWakes {

    void wake(CommandId id);

    /** Hears every call from now on, also those of other processes. */
    AutoCloseable onWake(Consumer<CommandId> listener);
}
