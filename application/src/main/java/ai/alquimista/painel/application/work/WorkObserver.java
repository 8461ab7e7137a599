package ai.alquimista.painel.application.work;

import ai.alquimista.painel.domain.command.Command;

/** Is told how the work goes. */
public interface WorkObserver {

    /** An attempt began. */
    void began(Command running);

    void ended(Command running, Ending ending);

    /** Something failed that should not; the attempt goes to its end even so. */
    void failed(Command running, RuntimeException failure);
}
