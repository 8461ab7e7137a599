package ai.alquimista.painel.application.work;

import ai.alquimista.painel.application.port.Replays;
import ai.alquimista.painel.application.port.ReplaysContract;

class WorkReplaysTest extends ReplaysContract {

    private final Replays replays = new WorkReplays(new Trouble());

    @Override
    protected Replays replays() {
        return replays;
    }
}
