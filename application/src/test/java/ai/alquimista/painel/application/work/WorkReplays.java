package ai.alquimista.painel.application.work;

import ai.alquimista.painel.application.port.Replays;
import ai.alquimista.painel.domain.command.CommandId;
import java.util.HashMap;
import java.util.Map;

/** Which command took which message on first. */
final class WorkReplays implements Replays {

    private final Map<String, CommandId> first = new HashMap<>();
    private final Trouble trouble;

    WorkReplays(Trouble trouble) {
        this.trouble = trouble;
    }

    @Override
    public String token(String queue, String message, CommandId command) {
        trouble.moment();
        CommandId known = first.computeIfAbsent(queue + "/" + message, letter -> command);
        trouble.moment();
        return known + ":" + message;
    }
}
