package ai.alquimista.painel.application.port;

import ai.alquimista.painel.domain.command.CommandId;

/** Which command first took a failed message on: by its name the message goes back, whoever sends it. */
public interface Replays {

    /**
     * The token under which the message is sent back, {@code command:message}: the same however often and by however many
     * commands it is asked for.
     *
     * @param command that whose name it has if none asked before
     */
    String token(String queue, String message, CommandId command);
}
