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
     * Brings over all that is waiting, for as long as the outbox shows anything new: its index may go on showing what was
     * cleared.
     *
     * @return how many steps were new
     */
    public int relay() {
        int brought = 0;
        int fresh;
        do {
            fresh = relayBatch();
            brought += fresh;
        } while (fresh > 0);
        return brought;
    }

    private int relayBatch() {
        List<Step> steps = outbox.next(BATCH);
        if (steps.isEmpty()) return 0;
        int fresh = records.take(steps);
        outbox.clear(steps);
        return fresh;
    }
}
