package ai.alquimista.painel.application.command;

import ai.alquimista.painel.application.port.CommandOutbox;
import ai.alquimista.painel.application.port.CommandOutbox.Step;
import ai.alquimista.painel.application.port.CommandRecords;
import java.util.List;

/**
 * Brings steps of commands from where they were taken into the audit log and the feed. It may stop anywhere and begin anew:
 * a step is cleared only once it is there, and is there once.
 */
public final class RelayingCommands {

    private static final int BATCH = 100;

    private final CommandOutbox outbox;
    private final CommandRecords records;

    public RelayingCommands(CommandOutbox outbox, CommandRecords records) {
        this.outbox = outbox;
        this.records = records;
    }

    /**
     * Brings over all that is waiting, for as long as the outbox has full batches and shows anything new: its index may go on
     * showing what was cleared. What comes after the last is left to gather, since many are cleared for little more than one.
     *
     * @return how many steps were new
     */
    public int relay() {
        int brought = 0;
        List<Step> steps;
        int fresh;
        do {
            steps = outbox.next(BATCH);
            fresh = bring(steps);
            brought += fresh;
        } while (fresh > 0 && steps.size() == BATCH);
        return brought;
    }

    private int bring(List<Step> steps) {
        if (steps.isEmpty()) return 0;
        int fresh = records.take(steps);
        outbox.clear(steps);
        return fresh;
    }
}
